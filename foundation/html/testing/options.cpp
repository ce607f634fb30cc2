#include "foundation/html/testing/options.h"

#include <algorithm>

namespace alongside::html::testing {

Options::Options(const Value& value, std::vector<std::string_view> known) : value_(value) {
  for (const auto& [name, member] : value.members) {
    if (std::ranges::find(known, name) == known.end()) not_covered("option " + name);
  }
}

void Options::not_covered(std::string why) {
  if (not_covered_.empty()) not_covered_ = std::move(why);
}

bool Options::yes(const std::string& name) const {
  const Value* value = value_.find(name);
  return value != nullptr && value->text == "true";
}

int Options::number(const std::string& name) const {
  const Value* value = value_.find(name);
  return value == nullptr ? 0 : std::stoi(value->text);
}

std::string Options::plain(const Value* value) {
  if (value == nullptr) return "";
  if (value->kind == Value::Kind::text) return value->text;
  const Value* text = value->find("text");
  if (text != nullptr && value->members.size() == 1) return text->text;
  not_covered("more than plain text");
  return "";
}

std::optional<Message> Options::message(const std::string& name) {
  if (!has(name)) return std::nullopt;
  return wording(text(name));
}

const std::vector<Value>& Options::list(const std::string& name) const {
  static const std::vector<Value> none;
  const Value* value = value_.find(name);
  return value == nullptr ? none : value->items;
}

Options::Heading Options::heading(const Value* value) {
  if (value == nullptr) {
    not_covered("without a label");
    return {};
  }
  if (value->kind == Value::Kind::text) return {value->text};
  const Value* text = value->find("text");
  const Value* head = value->find("heading");
  const Value* size = value->find("size");
  const bool no_size = size == nullptr || size->kind == Value::Kind::nothing;
  const std::size_t read = (text != nullptr) + (head != nullptr) + (size != nullptr);
  if (read == value->members.size()) {
    if (text != nullptr && head == nullptr && no_size) return {text->text};
    if (head != nullptr && text == nullptr && !no_size && size->text == "l") {
      return {head->text, LabelStyle::page_heading};
    }
  }
  not_covered("another label");
  return {};
}

Options::Heading Options::legend() {
  const Value* fieldset = value_.find("fieldset");
  if (fieldset == nullptr || fieldset->members.size() != 1) return heading(nullptr);
  return heading(fieldset->find("legend"));
}

std::vector<Option> Options::items() {
  std::vector<Option> options;
  for (const Value& item : list("items")) {
    Options one(item, {"value", "text", "hint"});
    if (!one.has("value") || !one.has("text")) not_covered("another item");
    options.push_back({one.text("value"), wording(one.text("text")), one.message("hint")});
    if (!one.not_covered().empty()) not_covered("item with " + one.not_covered());
  }
  return options;
}

Problems Options::problems(const std::string& id) {
  const std::optional<Message> wrong = message("errorMessage");
  return wrong ? Problems{{id, *wrong}} : Problems{};
}

std::string Options::id() const {
  for (const char* name : {"idPrefix", "id", "name"}) {
    if (const Value* value = value_.find(name)) return value->text;
  }
  return "";
}

}  // namespace alongside::html::testing
