// The bar at the top: name, places to go, search, link, theme, help.
import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconHelp, IconLink, IconMoon, IconSun } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { SearchBox } from "../search/SearchBox.tsx";
import styles from "./Header.module.css";
import { PlacesMenu } from "./PlacesMenu.tsx";
import { places } from "./places.ts";

interface HeaderProps {
  onFind(id: string): void;
  onHelp(): void;
}

export function Header({ onFind, onHelp }: HeaderProps): ReactElement {
  const theme = useComputedColorScheme("light");
  const { setColorScheme } = useMantineColorScheme();
  const clipboard = useClipboard({ timeout: 1_600 });
  const other = theme === "dark" ? "light" : "dark";
  const copyLabel = clipboard.copied ? "Link copied" : "Copy a link to this view";
  return (
    <header className={styles.header}>
      <a className={styles.brand} href="/">
        <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
          <path d="M16 4 28 16 16 28 4 16Z" />
          <circle cx="16" cy="16" r="3.2" />
        </svg>
        <h1>Backchannel</h1>
      </a>
      <PlacesMenu className={styles.menu} />
      <nav className={styles.nav} aria-label="Main">
        {places.map(({ to, name }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {name}
          </Link>
        ))}
        <a href="/api/docs">API</a>
      </nav>
      <div className={styles.search}>
        <SearchBox onFind={onFind} />
      </div>
      <div className={styles.tools}>
        <Tooltip label={copyLabel} openDelay={400}>
          <ActionIcon
            size="lg"
            variant="subtle"
            color="gray"
            aria-label={copyLabel}
            onClick={() => clipboard.copy(location.href)}
          >
            {clipboard.copied ? <IconCheck size={18} /> : <IconLink size={18} />}
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`Use the ${other} theme`} openDelay={400}>
          <ActionIcon
            size="lg"
            variant="subtle"
            color="gray"
            aria-label={`Use the ${other} theme`}
            onClick={() => setColorScheme(other)}
          >
            {theme === "dark" ? <IconSun size={18} /> : <IconMoon size={18} />}
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Help and keys (?)" openDelay={400}>
          <ActionIcon size="lg" variant="subtle" color="gray" aria-label="Help and keys" onClick={onHelp}>
            <IconHelp size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
      <span className={styles.said} role="status">
        {clipboard.copied ? "Link copied" : ""}
      </span>
    </header>
  );
}
