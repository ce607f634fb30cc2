#include "slices/draws/commands/draw_settings.h"

#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "foundation/base/json_value.h"
#include "foundation/base/text.h"
#include "slices/draws/commands/json_lines.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

using lottery::Method;

constexpr std::array<std::pair<std::string_view, Method>, 4> method_names{
    {{"leximin", Method::leximin},
     {"maximin", Method::maximin},
     {"nash", Method::nash},
     {"uniform", Method::uniform}}};

/// Reads fields of one object; `right` is false from the first one on that is not as it should be.
class SettingsReader {
 public:
  explicit SettingsReader(const boost::json::object& object) : object_(object) {}

  std::string text(std::string_view name) {
    const auto* value = object_.if_contains(name);
    const auto* string = value == nullptr ? nullptr : value->if_string();
    if (string != nullptr) return {string->data(), string->size()};
    right = false;
    return {};
  }
  std::int64_t number(std::string_view name, std::int64_t least, std::int64_t most) {
    const auto* value = object_.if_contains(name);
    const auto* number = value == nullptr ? nullptr : value->if_int64();
    if (number != nullptr && *number >= least && *number <= most) return *number;
    right = false;
    return least;
  }
  std::vector<std::string> texts(std::string_view name, std::size_t most) {
    std::vector<std::string> texts;
    const auto* value = object_.if_contains(name);
    const auto* array = value == nullptr ? nullptr : value->if_array();
    right = right && array != nullptr && array->size() <= most;
    if (!right) return texts;
    for (const auto& one : *array) {
      const auto* string = one.if_string();
      right = right && string != nullptr;
      if (string != nullptr) texts.emplace_back(string->data(), string->size());
    }
    return texts;
  }

  bool right = true;

 private:
  const boost::json::object& object_;
};

}  // namespace

std::string_view name_of(Method method) {
  for (const auto& [name, one] : method_names) {
    if (one == method) return name;
  }
  return "";
}

std::optional<Method> method_of_name(std::string_view name) {
  for (const auto& [one, method] : method_names) {
    if (one == name) return method;
  }
  return std::nullopt;
}

std::string settings_json(const DrawSettings& settings) {
  JsonLines json;
  json.text("format", "alongside-draw-settings-1");
  json.text("kind", settings.replacement ? "replacement" : "draw");
  json.number("size", settings.seats);
  json.text("method", name_of(settings.method));
  json.text("id_column", settings.options.id_column);
  json.texts("same_address", settings.options.address_columns);
  json.number("lottery", static_cast<std::int64_t>(settings.numbered));
  json.text("people_file", settings.people_name);
  json.text("features_file", settings.features_name);
  json.texts("panel_before", settings.panel_before);
  json.texts("free", settings.free);
  json.texts("not_available", settings.not_available);
  json.texts("left", settings.left);
  json.texts("earlier_seeds", settings.earlier_seeds);
  return std::move(json).take();
}

std::optional<DrawSettings> read_settings(std::string_view text) {
  const auto value = json_value(text);
  const auto* object = value ? value->if_object() : nullptr;
  if (object == nullptr) return std::nullopt;
  SettingsReader reader(*object);
  DrawSettings settings;
  settings.replacement = reader.text("kind") == "replacement";
  settings.seats = static_cast<int>(reader.number("size", 1, lottery::most_seats));
  const auto method = method_of_name(reader.text("method"));
  settings.method = method.value_or(Method::leximin);
  settings.options = {reader.text("id_column"), reader.texts("same_address", most_columns)};
  settings.numbered = static_cast<std::size_t>(reader.number("lottery", 0, most_numbered_panels));
  settings.people_name = reader.text("people_file");
  settings.features_name = reader.text("features_file");
  settings.panel_before = reader.texts("panel_before", lottery::most_seats);
  settings.free = reader.texts("free", lottery::most_people);
  settings.not_available = reader.texts("not_available", lottery::most_people);
  settings.left = reader.texts("left", lottery::most_people);
  settings.earlier_seeds = reader.texts("earlier_seeds", lottery::most_people);
  // Written again it must be the same: nothing unknown, double or out of place is in it.
  if (!reader.right || !method || settings_json(settings) != text) return std::nullopt;
  return settings;
}

}  // namespace alongside::draws
