// What all form fields have in common: label, hint, message, and the ids that join them.
#pragma once

#include "foundation/html/components.h"

namespace alongside::html {

/// The first message for the field `name`, or nothing.
const Message* message_for(const Problems* problems, std::string_view name);

/// What describes a control: its ids in the order they are read.
struct Described {
  std::string id;
  bool hint = false;
  bool message = false;
  bool count = false;  // Of characters left.
};
void aria_describedby(Html& html, const Described& by);

void open_group(Html& html, const Message* message, Markup more_classes, Markup attributes);
void close_group(Html& html);
void field_label(Html& html, const std::string& id, const Label& label, LabelStyle style);
void field_hint(Html& html, const std::string& id, const std::optional<Message>& hint);
void field_message(Html& html, const std::string& id, const Message* message);

/// A fieldset with its legend, hint and message; the caller writes the controls and closes it.
struct Fieldset {
  const std::string& id;
  const Label& legend;
  LabelStyle style;
  const std::optional<Message>& hint;
  const Message* message;
  Markup attributes = ""_html;
};
void open_fieldset(Html& html, const Fieldset& fieldset);
void close_fieldset(Html& html);

}  // namespace alongside::html
