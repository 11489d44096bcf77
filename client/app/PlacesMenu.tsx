// The places of the header as a menu, where the screen is too narrow to list them.
import { ActionIcon, Menu } from "@mantine/core";
import { IconMenu2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { places } from "./places.ts";

export function PlacesMenu({ className }: { className?: string }): ReactElement {
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <ActionIcon className={className} size="lg" variant="subtle" color="gray" aria-label="Go to">
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
      </Menu.Dropdown>
    </Menu>
  );
}
