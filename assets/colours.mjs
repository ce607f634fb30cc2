// The same styles in other colours, for who wishes them: each colour of the usual styles is turned
// by a rule, so that a component that is added later is right without a word.
import { clampChroma, converter, formatHex, formatHex8, parse } from "culori";
import postcss from "postcss";

const toOklch = converter("oklch");

/** Grounds that are dark already, with light words on them, and what says where the focus is. */
const stays = /(?<!:not\():focus|alongside-header|alongside-menu|alongside-symbol/;

/** Lightness from 0 to 1, on a straight line through two points. */
const between = (from, to) => (lightness) =>
  to[0] + (to[1] - to[0]) * ((lightness - from[0]) / (from[1] - from[0]));

const turnedWords = between([0, 0.58], [0.98, 0.72]);
const turnedGrounds = between([0.58, 1], [0.62, 0.21]);

/** Words and lines become light, grounds dark; what has a hue keeps it. */
export function dark({ l, c, ...rest }) {
  return l < 0.58 ? { l: turnedWords(l), c: Math.min(c, 0.12), ...rest }
    : { l: turnedGrounds(l), c: Math.min(c, 0.05), ...rest };
}

/** White on black; what has a hue and carries meaning (links, buttons, mistakes) is yellow. */
export function strong({ l, c, ...rest }) {
  if (l >= 0.8) return { l: 0, c: 0, ...rest };
  const carriesMeaning = c >= 0.045;
  return carriesMeaning ? { mode: "oklch", l: 0.9, c: 0.18, h: 102 } : { l: 1, c: 0, ...rest };
}

function turned(text, rule) {
  const colour = toOklch(parse(text));
  if (!colour || colour.alpha === 0) return text;
  const result = clampChroma({ mode: "oklch", ...rule(colour) }, "oklch");
  if (colour.alpha === undefined) return formatHex(result);
  return formatHex8({ ...result, alpha: colour.alpha });
}

const colour = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b(?:black|white)\b/gi;
const colourInAddress = /%23[0-9a-f]{3,8}\b/gi;

function recolouredValue(value, rule) {
  if (!value.includes("url(")) return value.replace(colour, (text) => turned(text, rule));
  return value.replace(colourInAddress, (text) => turned(`#${text.slice(3)}`, rule)
    .replace("#", "%23"));
}

export function recoloured(css, rule) {
  const root = postcss.parse(css);
  root.walkRules((block) => {
    const turning = block.selectors.filter((selector) => !stays.test(selector));
    if (turning.length === 0) return;
    if (turning.length < block.selectors.length) {
      block.cloneBefore({ selectors: block.selectors.filter((one) => stays.test(one)) });
      block.selectors = turning;
    }
    block.walkDecls((declaration) => {
      declaration.value = recolouredValue(declaration.value, rule);
    });
  });
  return `:root{color-scheme:dark}${root.toString()}`;
}
