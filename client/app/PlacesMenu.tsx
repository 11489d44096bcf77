// The places of the header and what is seldom asked for as a menu, where the screen is too narrow to list them.
import { ActionIcon, Menu } from "@mantine/core";
import { IconMenu2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { places } from "./places.ts";

interface PlacesMenuProps {
  className?: string;
  /** The theme to change to. */
  other: "light" | "dark";
  onTheme(): void;
  onHelp(): void;
}

export function PlacesMenu({ className, other, onTheme, onHelp }: PlacesMenuProps): ReactElement {
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <ActionIcon className={className} size="lg" variant="subtle" color="gray" aria-label="Menu">
          <IconMenu2 size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, name }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Item component="a" href="/api/docs">
          API
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={onTheme}>Use the {other} theme</Menu.Item>
        <Menu.Item onClick={onHelp}>Help and keys</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
