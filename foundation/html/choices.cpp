// Fields with options: radios, checkboxes, select.
#include <algorithm>

#include "foundation/html/field_parts.h"

namespace alongside::html {
namespace {

enum class Kind { radios, checkboxes };

struct Item {
  std::string_view value;
  Text label;
  const std::optional<Message>* hint = nullptr;
};

std::vector<Item> items_of(const Choice& choice) {
  std::vector<Item> items;
  items.reserve(choice.options.size() + choice.written_options.size());
  for (const Option& option : choice.options) {
    items.push_back({option.value, option.label, &option.hint});
  }
  for (const WrittenOption& option : choice.written_options) {
    items.push_back({option.value, option.label});
  }
  return items;
}

bool is_chosen(const Choice& choice, std::string_view value) {
  return std::ranges::find(choice.chosen, value) != choice.chosen.end();
}

void layout_classes(Html& html, Markup block, Choice::Layout layout) {
  using enum Choice::Layout;
  if (layout == small || layout == small_inline_row) html << " "_html << block << "--small"_html;
  if (layout == inline_row || layout == small_inline_row) {
    html << " "_html << block << "--inline"_html;
  }
}

void item(Html& html, const Choice& choice, Kind kind, const Item& item, const std::string& id) {
  const Markup block = kind == Kind::radios ? "nhsuk-radios"_html : "nhsuk-checkboxes"_html;
  const bool hinted = item.hint != nullptr && item.hint->has_value();
  html << "<div class=\""_html << block << "__item\"><input class=\""_html << block
       << "__input\" id=\""_html << id << "\" name=\""_html << choice.name << "\" type=\""_html
       << (kind == Kind::radios ? "radio"_html : "checkbox"_html) << "\" value=\""_html
       << item.value << "\""_html << (is_chosen(choice, item.value) ? " checked"_html : ""_html);
  if (hinted) html << " aria-describedby=\""_html << id << "-item-hint\""_html;
  html << "><label class=\"nhsuk-label "_html << block << "__label\" for=\""_html << id
       << "\">"_html << item.label << "</label>"_html;
  if (hinted) {
    html << "<div class=\"nhsuk-hint "_html << block << "__hint\" id=\""_html << id
         << "-item-hint\">"_html << **item.hint << "</div>"_html;
  }
  html << "</div>"_html;
}

void group(Html& html, const Choice& choice, Kind kind) {
  const Markup block = kind == Kind::radios ? "nhsuk-radios"_html : "nhsuk-checkboxes"_html;
  const std::string id = field_id(choice.name);
  const Message* message = message_for(choice.problems, choice.name);
  open_group(html, message, ""_html, ""_html);
  open_fieldset(html, {.id = id,
                       .legend = choice.legend,
                       .style = choice.legend_style,
                       .hint = choice.hint,
                       .message = message});
  html << "<div class=\""_html << block;
  layout_classes(html, block, choice.layout);
  html << "\" data-module=\""_html << block << "\">"_html;
  int number = 0;
  for (const Item& one : items_of(choice)) {
    ++number;
    item(html, choice, kind, one, number == 1 ? id : id + "-" + std::to_string(number));
  }
  html << "</div>"_html;
  close_fieldset(html);
  close_group(html);
}

}  // namespace

void radios(Html& html, const Choice& choice) {
  group(html, choice, Kind::radios);
}

void checkboxes(Html& html, const Choice& choice) {
  group(html, choice, Kind::checkboxes);
}

void select(Html& html, const Choice& choice) {
  const Message* message = message_for(choice.problems, choice.name);
  const Described by{
      .id = field_id(choice.name), .hint = choice.hint.has_value(), .message = message != nullptr};
  open_group(html, message, ""_html, ""_html);
  field_label(html, by.id, choice.legend, choice.legend_style);
  field_hint(html, by.id, choice.hint);
  field_message(html, by.id, message);
  html << "<select class=\"nhsuk-select"_html
       << (by.message ? " nhsuk-select--error"_html : ""_html) << "\" id=\""_html << by.id
       << "\" name=\""_html << choice.name << "\""_html;
  aria_describedby(html, by);
  html << ">"_html;
  for (const Item& one : items_of(choice)) {
    html << "<option value=\""_html << one.value << "\""_html
         << (is_chosen(choice, one.value) ? " selected"_html : ""_html) << ">"_html << one.label
         << "</option>"_html;
  }
  html << "</select>"_html;
  close_group(html);
}

}  // namespace alongside::html
