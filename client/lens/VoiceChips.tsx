// *According to*: whom the lens listens to, each with a way out, and ways to add others.
import { IconX } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { Lens } from "../app/view.ts";
import { toListened } from "../console/mergeLens.ts";
import { toLanguage } from "../evidence/toLanguage.ts";
import { KindMark } from "../graph/KindMark.tsx";
import styles from "./Lens.module.css";
import { toggleVoice } from "./toggleVoice.ts";
import { useVoiceNames } from "./useVoiceNames.ts";
import { VoicePicker } from "./VoicePicker.tsx";
import { voiceSorts } from "./voiceSorts.ts";

interface VoiceChipsProps {
  lens: Lens;
  onChange(patch: Partial<Lens>): void;
}

export function VoiceChips({ lens, onChange }: VoiceChipsProps): ReactElement {
  const known = useVoiceNames(lens);
  const open = toListened(lens).length === 0;
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <h2>According to</h2>
        {!open && (
          <button
            type="button"
            className={styles.plain}
            onClick={() => onChange({ speaker: undefined, via: undefined, document: undefined })}
          >
            everyone
          </button>
        )}
      </div>
      <ul className={styles.chips}>
        {open && <li className={styles.everyone}>everyone</li>}
        {voiceSorts.flatMap(({ key, one, did }) =>
          (lens[key] ?? []).map((id) => {
            const voice = known.get(id);
            const name = voice?.name ?? id;
            return (
              <li key={`${key} ${id}`} className={styles.chip} title={`What ${name} ${did}`}>
                {voice && <KindMark kind={voice.kind} size={16} anonymous={voice.anonymous} />}
                <span>
                  <bdi lang={toLanguage(name)}>{name}</bdi>
                  {key === "via" && <small> as outlet</small>}
                </span>
                <button
                  type="button"
                  aria-label={`No longer according to ${one} ${name}`}
                  onClick={() => onChange(toggleVoice(lens, key, id))}
                >
                  <IconX size={13} aria-hidden="true" />
                </button>
              </li>
            );
          }),
        )}
        {voiceSorts.map((sort) => (
          <li key={sort.key}>
            <VoicePicker
              sort={sort}
              chosen={lens[sort.key] ?? []}
              onToggle={(id) => onChange(toggleVoice(lens, sort.key, id))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
