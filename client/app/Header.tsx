// The bar at the top: name, places to go, search, link, theme, help.
import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconHelp, IconMoon, IconSun } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { SearchBox } from "../search/SearchBox.tsx";
import { CopyLink } from "./CopyLink.tsx";
import styles from "./Header.module.css";
import { PlacesMenu } from "./PlacesMenu.tsx";
import { places } from "./places.ts";
import type { Lens } from "./view.ts";

interface HeaderProps {
  /** What the search is put through. */
  lens?: Lens;
  onFind(id: string): void;
  onAdd?(ids: string[]): void;
  onOnly?(ids: string[]): void;
  onHelp(): void;
  /** Tools of the page, in place of the plain link. */
  children?: ReactNode;
}

export function Header({ lens, onFind, onAdd, onOnly, onHelp, children }: HeaderProps): ReactElement {
  const theme = useComputedColorScheme("light");
  const { setColorScheme } = useMantineColorScheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <header className={styles.header}>
      <a className={styles.brand} href="/">
        <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
          <path d="M16 4 28 16 16 28 4 16Z" />
          <circle cx="16" cy="16" r="3.2" />
        </svg>
        <h1>Backchannel</h1>
      </a>
      <PlacesMenu
        className={styles.menu}
        other={other}
        onTheme={() => setColorScheme(other)}
        onHelp={onHelp}
      />
      <nav className={styles.nav} aria-label="Main">
        {places.map(({ to, name }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {name}
          </Link>
        ))}
        <a href="/api/docs">API</a>
      </nav>
      <div className={styles.search}>
        <SearchBox lens={lens} onFind={onFind} onAdd={onAdd} onOnly={onOnly} />
      </div>
      <div className={styles.tools}>
        {children ?? <CopyLink />}
        <Tooltip label={`Use the ${other} theme`} openDelay={400}>
          <ActionIcon
            className={styles.seldom}
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
          <ActionIcon
            className={styles.seldom}
            size="lg"
            variant="subtle"
            color="gray"
            aria-label="Help and keys"
            onClick={onHelp}
          >
            <IconHelp size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}
