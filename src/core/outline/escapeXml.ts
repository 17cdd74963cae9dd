/** A text as it stands in XML, in text or attributes; what XML has no place for is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)
    .replace(/[^\P{Cc}\t\n]/gu, '');
}
