import type { ProfileId } from '../site/profile';
import type { ProfileChoice } from '../site/profiles';
import { keyMeaningEn } from './keyMeaningEn';

const meanings: Readonly<Record<string, string>> = keyMeaningEn;

/** What is said about sites. */
export const siteEn = {
  /** What the site does with a key; null where nobody knows. */
  keyMeaning: (profile: ProfileId, key: string): string | null =>
    meanings[`${profile}.${key}`] ??
    (Object.hasOwn(meanings, key) ? (meanings[key] ?? null) : null),
  profileName: (choice: ProfileChoice) =>
    ({
      auto: 'Automatic',
      'tailwind-nextjs': 'tailwind-nextjs-starter-blog',
      hugo: 'Hugo',
      hexo: 'Hexo',
      jekyll: 'Jekyll',
      astro: 'Astro',
      generic: 'Any site',
      none: 'No site',
    })[choice],
  profileDetail: (choice: ProfileChoice) =>
    ({
      auto: 'The site whose files are found in the folders above the note',
      'tailwind-nextjs': 'Title and date are needed, tags are a flat list, notes may be MDX',
      hugo: 'Keys in any case; pictures in static or beside the note',
      hexo: 'Pictures in source or in a folder of the note’s name; its Markdown eats backslashes in formulas',
      jekyll: 'Date and title may come from the file’s name; tags may be words with blanks between',
      astro: 'Dates are pubDate and updatedDate; pictures in public',
      generic: 'Whatever one of the generators reads is known',
      none: 'Front matter is not checked',
    })[choice],
  found: (name: string) => `found: ${name}`,
  chosen: () => 'in use',
  chooseTitle: (note: string) => `What kind of site does ${note} belong to?`,
  noNote: () =>
    'There is no note whose site could be chosen. Open a folder, or a Markdown or MDX file, first.',
  /** On the button in the preview’s header that names the site. */
  headerLabel: (name: string) => `Site: ${name}. Choose another kind`,
};
