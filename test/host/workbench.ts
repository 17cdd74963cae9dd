import { errors } from 'playwright-core';
import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { Server } from './server';
import type { Theme } from './userData';

/** What VS Code calls its themes, and how it says to a webview what kind of theme it is in. */
const themes: Readonly<Record<Theme, { readonly label: string; readonly kind: string }>> = {
  light: { label: 'Light Modern', kind: 'vscode-light' },
  dark: { label: 'Dark Modern', kind: 'vscode-dark' },
  hc: { label: 'Dark High Contrast', kind: 'vscode-high-contrast' },
  hcLight: { label: 'Light High Contrast', kind: 'vscode-high-contrast-light' },
};

/** VS Code in a page, and what a person does in it. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly server: Server,
    /** The folder that is open, on this machine's disk. */
    readonly folder: string,
  ) {}

  /** Opens a folder, or a place that shows what is in it, and waits until the workbench is drawn. */
  static async open(
    browser: Browser,
    server: Server,
    folder: string,
    { size = { width: 1280, height: 800 }, place = folder } = {},
  ): Promise<Workbench> {
    const context = await browser.newContext({ viewport: size });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const workbench = new Workbench(page, server, folder);
    await page.goto(server.address(place));
    await workbench.drawn();
    return workbench;
  }

  /** Waits until the workbench is drawn, after it was opened or reloaded. */
  async drawn(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    // A palette that is opened before extensions are known lacks their commands while it is open.
    await this.page.waitForFunction(
      () => performance.getEntriesByName('code/didLoadExtensions').length > 0,
    );
  }

  /**
   * Runs a command from the command palette, by its title with its category, and picks `choice`
   * where the command then offers a list.
   */
  async run(title: string, choice?: string): Promise<void> {
    await this.ask('F1', `>${title}`, title);
    if (choice !== undefined) await this.pick(choice, choice);
    // The command may ask for something at once, in the place of the palette.
    await this.page.waitForFunction(() =>
      Array.from(document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')).every(
        input => input.offsetParent === null || !input.value.startsWith('>'),
      ),
    );
  }

  /**
   * Picks from the menu that is open. A menu takes no click in its first moments, lest the button
   * that opened it picks something: a person clicks again.
   */
  async pickFromMenu(name: string): Promise<void> {
    const item = this.page.getByRole('menuitem', { name });
    const closes = (): Promise<boolean> =>
      item.waitFor({ state: 'hidden', timeout: 2000 }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof errors.TimeoutError) return false;
          throw error;
        },
      );
    for (let attempt = 0; attempt < 5; attempt++) {
      await item.click();
      if (await closes()) return;
    }
    throw new Error(`The menu stays open after “${name}” was clicked.`);
  }

  /** Opens a file of the folder by its name. */
  async open(name: string): Promise<void> {
    await this.ask('Control+P', name, name);
    await this.tab(name).and(this.page.locator('.active')).waitFor();
    // Commands ask for the language of the editor that has the focus: both come after the tab.
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await this.page.locator('[id="status.editor.mode"]').waitFor();
  }

  /**
   * Opens a list by a key and picks from it. The list closes when something else takes the focus,
   * as an editor or a webview may that was opened just before: a person presses the key again.
   */
  private async ask(key: string, typed: string, title: string): Promise<void> {
    for (let triesLeft = 2; ; triesLeft--) {
      await this.page.keyboard.press(key);
      try {
        await this.pick(typed, title, 8000);
        return;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError) || triesLeft === 0) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  private async pick(typed: string, title: string, timeout = 30_000): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input[type=text]');
    await input.fill(typed, { timeout });
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: title }).first().click({ timeout });
  }

  /** The tab of a file, by its name. */
  tab(name: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${name}"]`);
  }

  /** The inside of the webview that is seen. */
  get preview(): FrameLocator {
    return this.page
      .frameLocator('iframe.webview.ready >> visible=true')
      .frameLocator('iframe#active-frame');
  }

  /** The frame inside the webview that is seen, for what only a script can ask. */
  async previewFrame(): Promise<Frame> {
    const outer = this.page.frameLocator('iframe.webview.ready >> visible=true');
    const element = await outer.locator('iframe#active-frame').elementHandle();
    const frame = await element?.contentFrame();
    if (frame === null || frame === undefined) throw new Error('The webview has no frame.');
    return frame;
  }

  /** Chooses another theme, and waits until the webview that is seen is in it. */
  async chooseTheme(theme: Theme): Promise<void> {
    const { label, kind } = themes[theme];
    const body = this.preview.locator(`body[data-vscode-theme-kind="${kind}"]`);
    if (await body.isVisible()) return;
    await this.run('Preferences: Color Theme', label);
    await body.waitFor();
  }

  /** Reloads the window. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.run('Developer: Reload Window');
    await loaded;
    await this.drawn();
  }

  /** Lets what runs the extensions crash, and waits until VS Code has said that it starts anew. */
  async crashExtensionHost(): Promise<void> {
    await this.server.crashExtensionHosts();
    const told = 'extension host terminated unexpectedly';
    await this.page.locator('.statusbar').filter({ hasText: told }).waitFor();
  }

  /** Saves a picture of the window. */
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }
}
