const heading = /^## Unreleased[^\S\n]*$/m;

/** The text under “## Unreleased”, up to the next version. */
const unreleased = (changelog: string): string => {
  const { index } = heading.exec(changelog) ?? { index: -1 };
  if (index < 0) return '';
  const [, ...lines] = changelog.slice(index).split('\n');
  const next = lines.findIndex((line) => line.startsWith('## '));
  return lines.slice(0, next < 0 ? lines.length : next).join('\n');
};

/**
 * The changelog of a release: “## Unreleased” becomes “## 1.2.3 – 2026-01-31”, in which
 * `zapier-platform promote` finds the version. Throws if there is nothing to release.
 */
export const dateChangelog = (changelog: string, version: string, date: string): string => {
  if (!/^- \S/m.test(unreleased(changelog))) {
    throw new Error(
      'CHANGELOG.md has nothing under “## Unreleased”. Write there what people will notice, a line each.',
    );
  }
  return changelog.replace(heading, `## ${version} – ${date}`);
};

/** Whether a changelog has a version as released. */
export const isDated = (changelog: string, version: string): boolean =>
  changelog.includes(`\n## ${version} – `);
