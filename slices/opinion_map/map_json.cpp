#include "slices/opinion_map/map_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/value.hpp>
#include <cassert>
#include <cmath>
#include <utility>

#include "foundation/base/json_value.h"
#include "slices/opinion_map/map_json_fields.h"

namespace alongside::opinion_map {
namespace {

constexpr std::string_view map_kind = "opinion-map";
constexpr std::string_view frame_kind = "opinion-map-frame";
constexpr int most_letters = 26;

// ---- Out ----

class Writer {
 public:
  template <class T>
  void document(std::string_view kind, const T& value) {
    out_ += '{';
    (*this)("kind", kind);
    (*this)("format", map_format);
    fields(*this, value);
    out_ += "}\n";
  }
  std::string take() && { return std::move(out_); }

  template <class T>
  void operator()(std::string_view name, const T& value) {
    if (out_.back() != '{') out_ += ',';
    fmt::format_to(std::back_inserter(out_), "\"{}\":", name);
    write(value);
  }

  template <class T>
  void added(std::string_view name, const T& value) {
    (*this)(name, value);
  }

  void know(const std::vector<StatementOnMap>& statements) { statements_ = &statements; }
  void know(const std::vector<Group>& groups) { groups_ = &groups; }

 private:
  void write(bool value) { out_ += value ? "true" : "false"; }
  void write(std::string_view text) { fmt::format_to(std::back_inserter(out_), "\"{}\"", text); }
  void write(std::integral auto number) {
    fmt::format_to(std::back_inserter(out_), "{}", static_cast<std::int64_t>(number));
  }
  /// As short as reads back the same; -0 as 0.
  void write(double number) {
    assert(std::isfinite(number));
    fmt::format_to(std::back_inserter(out_), "{}", number == 0 ? 0 : number);
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void write(Enum value) {
    const auto name = std::ranges::find(names_of(value), value, &Name<Enum>::value);
    write(name->text);
  }
  template <class T>
  void write(const std::optional<T>& value) {
    if (value) return write(*value);
    out_ += "null";
  }
  template <class T>
  void write(const std::vector<T>& values) {
    out_ += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) out_ += ',';
      write(values[i]);
    }
    out_ += ']';
  }
  template <class T>
  void write(StatementId<T> statement) {
    write(statement.id);
  }
  template <class T>
  void write(StatementPlace<T> statement) {
    write((*statements_)[statement.place].id);
  }
  template <class T>
  void write(GroupPlace<T> group) {
    if (group.place) return write_letter((*groups_)[*group.place].letter);
    out_ += "null";
  }
  template <class T>
  void write(Letter<T> letter) {
    write_letter(letter.number);
  }
  template <class T>
    requires std::is_class_v<T>
  void write(const T& value) {
    out_ += '{';
    fields(*this, value);
    out_ += '}';
  }

  void write_letter(int number) {
    assert(number >= 0 && number < most_letters);
    const char letter = static_cast<char>('A' + number);
    write(std::string_view(&letter, 1));
  }

  std::string out_;
  const std::vector<StatementOnMap>* statements_ = nullptr;
  const std::vector<Group>* groups_ = nullptr;
};

// ---- In ----

/// Thrown and caught in this file.
struct Broken {};

class Reader {
 public:
  explicit Reader(const boost::json::value& value) : object_(&object_in(value)) {}

  void expect(std::string_view kind) {
    if (text_in(value_named("kind")) != kind || integer_in(value_named("format")) != map_format) {
      throw Broken();
    }
  }

  template <class T>
  void operator()(std::string_view name, T&& place) {
    read(value_named(name), std::forward<T>(place));
  }

  /// What maps of earlier releases do not have.
  template <class T>
  void added(std::string_view name, T&& place) {
    if (object_->contains({name.data(), name.size()})) (*this)(name, std::forward<T>(place));
  }

  void know(const std::vector<StatementOnMap>& statements) { statements_ = &statements; }
  void know(const std::vector<Group>& groups) { groups_ = &groups; }

 private:
  static const boost::json::object& object_in(const boost::json::value& value) {
    if (const auto* object = value.if_object()) return *object;
    throw Broken();
  }
  static std::string_view text_in(const boost::json::value& value) {
    if (const auto* text = value.if_string()) return {text->data(), text->size()};
    throw Broken();
  }
  static std::int64_t integer_in(const boost::json::value& value) {
    if (const auto* number = value.if_int64()) return *number;
    throw Broken();
  }
  const boost::json::value& value_named(std::string_view name) const {
    if (const auto* value = object_->if_contains({name.data(), name.size()})) return *value;
    throw Broken();
  }

  static void read(const boost::json::value& value, bool& place) {
    if (!value.is_bool()) throw Broken();
    place = value.get_bool();
  }
  template <std::integral T>
  static void read(const boost::json::value& value, T& place) {
    const std::int64_t number = integer_in(value);
    if (number < 0 || !std::in_range<T>(number)) throw Broken();
    place = static_cast<T>(number);
  }
  static void read(const boost::json::value& value, double& place) {
    if (const auto* number = value.if_double()) {
      place = *number;
    } else {
      place = static_cast<double>(integer_in(value));
    }
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  static void read(const boost::json::value& value, Enum& place) {
    const auto& names = names_of(Enum{});
    const auto name = std::ranges::find(names, text_in(value), &Name<Enum>::text);
    if (name == names.end()) throw Broken();
    place = name->value;
  }
  template <class T>
  void read(const boost::json::value& value, std::optional<T>& place) {
    if (!value.is_null()) read(value, place.emplace());
  }
  template <class T>
  void read(const boost::json::value& value, std::vector<T>& places) {
    const auto* list = value.if_array();
    if (list == nullptr) throw Broken();
    places.resize(list->size());
    for (std::size_t i = 0; i < places.size(); ++i) read((*list)[i], places[i]);
  }
  template <class T>
  static void read(const boost::json::value& value, StatementId<T> statement) {
    statement.id = integer_in(value);
  }
  template <class T>
  void read(const boost::json::value& value, StatementPlace<T> statement) {
    const std::int64_t id = integer_in(value);
    const auto found = std::ranges::lower_bound(*statements_, id, {}, &StatementOnMap::id);
    if (found == statements_->end() || found->id != id) throw Broken();
    statement.place = static_cast<std::size_t>(found - statements_->begin());
  }
  template <class T>
  void read(const boost::json::value& value, GroupPlace<T> group) {
    if (value.is_null()) return;
    const auto found = std::ranges::find(*groups_, letter_in(value), &Group::letter);
    if (found == groups_->end()) throw Broken();
    group.place = static_cast<std::size_t>(found - groups_->begin());
  }
  template <class T>
  static void read(const boost::json::value& value, Letter<T> letter) {
    letter.number = letter_in(value);
  }
  template <class T>
    requires std::is_class_v<T>
  void read(const boost::json::value& value, T& place) {
    const auto* before = std::exchange(object_, &object_in(value));
    fields(*this, place);
    object_ = before;
  }

  static int letter_in(const boost::json::value& value) {
    const std::string_view text = text_in(value);
    if (text.size() != 1 || text[0] < 'A' || text[0] >= 'A' + most_letters) throw Broken();
    return text[0] - 'A';
  }

  const boost::json::object* object_;  // Whose fields are read now.
  const std::vector<StatementOnMap>* statements_ = nullptr;
  const std::vector<Group>* groups_ = nullptr;
};

// ---- What a map can be ----

template <class T, class Key>
bool ascends(const std::vector<T>& values, Key key) {
  return std::ranges::adjacent_find(values, std::greater_equal<>(), key) == values.end();
}

bool is_possible(const SidesAndGroups& found, std::size_t groups, std::size_t sides) {
  return found.people.size() == groups && std::ranges::all_of(found.people, [&](const auto& row) {
           return row.size() == sides;
         });
}

bool is_possible(const OpinionMap& map) {
  const std::size_t groups = map.groups.size();
  const std::size_t sides = map.statements.empty() ? 0 : map.statements.front().sides.size();
  const auto fits = [&](const StatementOnMap& statement) {
    return statement.groups.size() == groups && statement.sides.size() == sides;
  };
  const auto is_voice = [&](const Voice& voice) {
    return voice.group.has_value() != voice.side.has_value() &&
           (!voice.side || *voice.side < sides);
  };
  const bool has_groups = map.evidence.verdict == Verdict::groups;
  const bool as_said = map.evidence.verdict == Verdict::no_gap || (groups > 0) == has_groups;
  return groups <= most_groups && sides <= most_sides && as_said &&
         map.counted <= map.people && ascends(map.statements, &StatementOnMap::id) &&
         ascends(map.groups, &Group::letter) && std::ranges::all_of(map.statements, fits) &&
         std::ranges::all_of(map.voices, is_voice) &&
         (!map.sides || is_possible(*map.sides, groups, sides));
}

bool is_possible(const Frame& frame) {
  return ascends(frame.columns, &Frame::Column::statement) && frame.centres.size() <= most_groups &&
         frame.reach > 0;
}

template <class T>
std::string written(std::string_view kind, const T& value) {
  Writer writer;
  writer.document(kind, value);
  return std::move(writer).take();
}

template <class T>
std::optional<T> read(std::string_view json, std::string_view kind) {
  if (json.size() > most_map_json_bytes) return std::nullopt;
  const auto value = json_value(json);
  if (!value) return std::nullopt;
  try {
    T found;
    Reader reader(*value);
    reader.expect(kind);
    fields(reader, found);
    if (is_possible(found)) return found;
  } catch (const Broken&) {
  }
  return std::nullopt;
}

}  // namespace

std::string json_of(const OpinionMap& map) { return written(map_kind, map); }
std::optional<OpinionMap> map_from_json(std::string_view json) {
  return read<OpinionMap>(json, map_kind);
}

std::string json_of(const Frame& frame) { return written(frame_kind, frame); }
std::optional<Frame> frame_from_json(std::string_view json) {
  return read<Frame>(json, frame_kind);
}

}  // namespace alongside::opinion_map
