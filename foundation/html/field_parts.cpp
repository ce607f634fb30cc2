#include "foundation/html/field_parts.h"

namespace alongside::html {

std::string field_id(std::string_view name) {
  std::string id(name);
  for (char& c : id) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_';
    if (!kept) c = '-';
  }
  return id;
}

const Message* message_for(const Problems* problems, std::string_view name) {
  if (problems == nullptr) return nullptr;
  for (const Problem& problem : *problems) {
    if (problem.field == name) return &problem.message;
  }
  return nullptr;
}

void aria_describedby(Html& html, const Described& by) {
  if (!by.hint && !by.message && !by.count) return;
  bool first = true;
  const auto add = [&](bool there, Markup suffix) {
    if (!there) return;
    if (!first) html << " "_html;
    first = false;
    html << by.id << suffix;
  };
  html << " aria-describedby=\""_html;
  add(by.count, "-info"_html);
  add(by.hint, "-hint"_html);
  add(by.message, "-error"_html);
  html << "\""_html;
}

void open_group(Html& html, const Message* message, Markup more_classes, Markup attributes) {
  html << "<div class=\"nhsuk-form-group"_html
       << (message != nullptr ? " nhsuk-form-group--error"_html : ""_html) << more_classes
       << "\""_html << attributes << ">"_html;
}

void close_group(Html& html) {
  html << "</div>"_html;
}

void field_label(Html& html, const std::string& id, const Label& label, LabelStyle style) {
  const bool heading = style == LabelStyle::page_heading;
  if (heading) html << "<h1 class=\"nhsuk-label-wrapper\">"_html;
  html << "<label class=\"nhsuk-label"_html;
  if (heading) html << " nhsuk-label--l"_html;
  if (style == LabelStyle::visually_hidden) html << " nhsuk-u-visually-hidden"_html;
  html << "\" for=\""_html << id << "\">"_html << label.text() << "</label>"_html;
  if (heading) html << "</h1>"_html;
}

void field_hint(Html& html, const std::string& id, const std::optional<Message>& hint) {
  if (!hint) return;
  html << "<div class=\"nhsuk-hint\" id=\""_html << id << "-hint\">"_html << *hint << "</div>"_html;
}

void field_message(Html& html, const std::string& id, const Message* message) {
  if (message == nullptr) return;
  html << "<span class=\"nhsuk-error-message\" id=\""_html << id
       << "-error\"><span class=\"nhsuk-u-visually-hidden\">"_html << say("Error:")
       << " </span>"_html << *message << "</span>"_html;
}

void open_fieldset(Html& html, const Fieldset& fieldset) {
  html << "<fieldset class=\"nhsuk-fieldset\""_html << fieldset.attributes;
  aria_describedby(html, {.id = fieldset.id,
                          .hint = fieldset.hint.has_value(),
                          .message = fieldset.message != nullptr});
  html << "><legend class=\"nhsuk-fieldset__legend"_html;
  const bool heading = fieldset.style == LabelStyle::page_heading;
  if (heading) html << " nhsuk-fieldset__legend--l"_html;
  if (fieldset.style == LabelStyle::visually_hidden) html << " nhsuk-u-visually-hidden"_html;
  html << "\">"_html;
  if (heading) html << "<h1 class=\"nhsuk-fieldset__heading\">"_html;
  html << fieldset.legend.text();
  if (heading) html << "</h1>"_html;
  html << "</legend>"_html;
  field_hint(html, fieldset.id, fieldset.hint);
  field_message(html, fieldset.id, fieldset.message);
}

void close_fieldset(Html& html) {
  html << "</fieldset>"_html;
}

}  // namespace alongside::html
