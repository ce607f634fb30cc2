// What makes pages pleasanter with JavaScript. Each works without it.
import { config } from "@hotwired/turbo";
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  Scroll,
  SkipLink,
} from "nhsuk-frontend";
import { answerByKeys } from "./answer";
import { fillOnPress, sendOnPress } from "./fill";
import { announceLiveChanges } from "./live";
import { askDevice } from "./passkey";
import { unfoldByLinks } from "./unfold";

// Only streams are used of Turbo: links and forms are left to the browser.
config.drive.enabled = false;
config.forms.mode = "off";

// What may scroll stays within reach of the keyboard. nhsuk-frontend takes it out while all of it
// fits, and puts it back only some time after a window has become narrower or a fold was opened.
class SteadyScroll extends Scroll {
  override update(): void {
    super.update();
    this.$content.setAttribute("tabindex", "0");
  }
}

const components = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  SteadyScroll,
  SkipLink,
];

export function start(scope: Element | Document): void {
  for (const component of components) createAll(component, undefined, { scope });
}

// nhsuk-frontend looks for these; an inline script would need an exception in the security policy.
document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
start(document);
announceLiveChanges();
answerByKeys();
askDevice();
fillOnPress();
sendOnPress();
unfoldByLinks();
