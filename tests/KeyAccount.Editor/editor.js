// Opens a rule folder as Visual Studio Code does: schemas from .vscode/settings.json, the same language service.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const { ClientCapabilities, getLanguageService, TextDocument } = createRequire(import.meta.url)('vscode-json-languageservice');

export class Editor {
  constructor(folder) {
    this.folder = folder;
    const folderUri = pathToFileURL(folder).toString();
    const settings = JSON.parse(readFileSync(join(folder, '.vscode', 'settings.json'), 'utf8'));
    this.service = getLanguageService({
      schemaRequestService: uri => readFile(fileURLToPath(uri), 'utf8'),
      workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).toString() },
      clientCapabilities: ClientCapabilities.LATEST,
    });
    this.service.configure({
      validate: true,
      allowComments: false,
      schemas: settings['json.schemas'].map(({ fileMatch, url }) => ({ fileMatch, folderUri, uri: pathToFileURL(join(folder, url)).toString() })),
    });
  }

  /** Opens a text as a file of the folder; a | marks where the cursor is. */
  open(path, text) {
    const cursor = text.indexOf('|');
    const content = cursor < 0 ? text : text.slice(0, cursor) + text.slice(cursor + 1);
    const document = TextDocument.create(pathToFileURL(join(this.folder, path)).toString(), 'json', 1, content);
    return { document, json: this.service.parseJSONDocument(document), position: document.positionAt(Math.max(cursor, 0)) };
  }

  /** Gives the messages that are underlined. */
  async problems(path, text) {
    const { document, json } = this.open(path, text);
    return (await this.service.doValidation(document, json)).map(problem => ({ message: problem.message, at: document.getText(problem.range) }));
  }

  /** Gives the completions at the cursor by their label. */
  async completions(path, text) {
    const { document, json, position } = this.open(path, text);
    const { items } = await this.service.doComplete(document, position, json);
    return new Map(items.map(item => [item.label, { insert: item.textEdit.newText, doc: item.documentation?.value ?? item.documentation ?? '' }]));
  }

  /** Gives what is shown at the cursor. */
  async hover(path, text) {
    const { document, json, position } = this.open(path, text);
    const hover = await this.service.doHover(document, position, json);
    return [hover?.contents ?? []].flat().join('\n').replaceAll('\\', '');
  }
}
