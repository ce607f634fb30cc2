// Builds what browsers load: styles, script, fonts, favicon. Writes to the folder given
//   files/NAME-HASH.EXT   each with .br and .gz beside it where that makes it smaller
//   assets.S, assets.cpp  which put them into the program, with the table of their names
// Run by CMake: node build.mjs BUILD_FOLDER
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import rtlcss from "rtlcss";
import * as sass from "sass";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { dark, recoloured, strong } from "./colours.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const out = resolve(process.argv[2] ?? join(here, "../build/assets"));
const files = join(out, "files");

/** Logical name -> file name with the fingerprint of the content. */
const names = new Map();
/** All files to embed. */
const written = [];

function write(file, content) {
  writeFileSync(join(files, file), content);
  written.push(file);
}

/** Fonts are compressed already; the rest is sent compressed, and made once here. */
function add(name, content, { compress = true } = {}) {
  const bytes = Buffer.from(content);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const extension = extname(name);
  const file = `${name.slice(0, -extension.length)}-${hash}${extension}`;
  names.set(name, file);
  write(file, bytes);
  if (!compress) return;
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  write(`${file}.br`, brotliCompressSync(bytes, brotli));
  write(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

function addFonts() {
  const folder = join(modules, "@fontsource/atkinson-hyperlegible-next/files");
  for (const script of ["latin", "latin-ext"]) {
    for (const weight of [400, 700]) {
      const font = `atkinson-hyperlegible-next-${script}-${weight}-normal.woff2`;
      add(font, readFileSync(join(folder, font)), { compress: false });
    }
  }
}

/** Styles name fonts as the source knows them: here they get their fingerprints. */
function withFontNames(css) {
  return css.replace(/url\("?([a-z0-9-]+\.woff2)"?\)/g, (_, font) => `url("${names.get(font)}")`);
}

function addStyles() {
  const compiled = sass.compile(join(here, "styles/alongside.scss"), {
    loadPaths: [modules],
    quietDeps: true,
    style: "compressed",
  });
  const usual = withFontNames(compiled.css);
  const colours = [["", usual], ["-dark", recoloured(usual, dark)],
    ["-strong", recoloured(usual, strong)]];
  for (const [suffix, css] of colours) {
    add(`alongside${suffix}.css`, css);
    add(`alongside${suffix}-rtl.css`, rtlcss.process(css));
  }
}

/**
 * Turbo puts a style element for its progress bar into each page, which our security policy
 * refuses. We never show the bar, so the element is left out.
 */
const withoutProgressStyle = {
  name: "without-progress-style",
  setup(build) {
    build.onLoad({ filter: /hotwired.turbo.dist.*esm\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const install = "    this.installStylesheetElement();\n";
      if (!text.includes(install)) throw new Error(`${path}: the progress bar has changed`);
      return { contents: text.replace(install, ""), loader: "js" };
    });
  },
};

async function addScript() {
  const bundled = await esbuild.build({
    entryPoints: [join(here, "source/alongside.ts")],
    bundle: true,
    format: "iife",
    legalComments: "eof",
    minify: true,
    plugins: [withoutProgressStyle],
    target: ["es2020"],
    write: false,
  });
  add("alongside.js", bundled.outputFiles[0].contents);
}

/** 2,048 short and plain words that are not mistaken for one another, for passphrases. */
function addWords() {
  add("passphrase-words.txt", wordlist.join("\n"));
}

function addLicences() {
  const font = join(modules, "@fontsource/atkinson-hyperlegible-next/LICENSE");
  const parts = [join(here, "licences.txt"), font];
  add("licences.txt", parts.map((part) => readFileSync(part, "utf8")).join(""));
}

/** The same shape as cmake/assets.cmake makes: foundation/base/embedded.h. */
function writeAssembly() {
  const parts = written.map((file, number) => {
    const label = `alongside_assets_${number}`;
    return `.global ${label}, ${label}_end\n.balign 16\n${label}:\n` +
      `.incbin "${join(files, file)}"\n${label}_end:\n.byte 0\n`;
  });
  const note = '.section .note.GNU-stack,"",@progbits\n.section .rodata\n';
  writeFileSync(join(out, "assets.S"), note + parts.join(""));
}

function writeTables() {
  const labels = written.map((_, number) => `alongside_assets_${number}`);
  const declared = labels.map((label) => `extern "C" const char ${label}[], ${label}_end[];`);
  const rows = written.map((file, n) => `    {"${file}", ${labels[n]}, ${labels[n]}_end},`);
  const named = [...names].map(([name, file]) => `    {"${name}", "${file}"},`);
  writeFileSync(join(out, "assets.cpp"), `// Made by assets/build.mjs.
#include "foundation/base/embedded.h"
#include "foundation/html/assets.h"
${declared.join("\n")}
namespace alongside::embedded {
namespace {
const File files[] = {
${rows.join("\n")}
};
constexpr AssetName known_names[] = {
${named.join("\n")}
};
}  // namespace
extern const std::span<const File> assets;
const std::span<const File> assets{files};
const std::span<const AssetName> asset_names{known_names};
}  // namespace alongside::embedded
`);
}

rmSync(files, { recursive: true, force: true });
mkdirSync(files, { recursive: true });
addFonts();
addStyles();
await addScript();
addWords();
addLicences();
add("favicon.svg", readFileSync(join(here, "source/favicon.svg")));
writeTables();
writeAssembly();
