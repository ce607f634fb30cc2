// JSON objects as people read them: a field a line, in the order in which they are added.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alongside::draws {

/// A string of JSON, with its quotes.
std::string json_text(std::string_view text);

/// `{"a.csv": "ff", ...}`, a pair a line.
std::string pairs_json(const std::vector<std::pair<std::string, std::string>>& pairs);

class JsonLines {
 public:
  void text(std::string_view name, std::string_view text) { add(name, json_text(text)); }
  void number(std::string_view name, std::int64_t number) { add(name, fmt::format("{}", number)); }
  void decimal(std::string_view name, double number) { add(name, fmt::format("{:.12g}", number)); }
  void truth(std::string_view name, bool is) { add(name, is ? "true" : "false"); }
  void texts(std::string_view name, const std::vector<std::string>& texts) {
    std::string list = "[";
    for (const std::string& one : texts) list += (list.size() > 1 ? ", " : "") + json_text(one);
    add(name, list + "]");
  }
  /// A list of objects, one a line.
  template <class List, class Object>
  void objects(std::string_view name, const List& list, const Object& object) {
    std::string all = "[";
    for (const auto& one : list) all += (all.size() > 1 ? ",\n    " : "\n    ") + object(one);
    add(name, all + "]");
  }
  void add(std::string_view name, std::string_view value) {
    out_ += fmt::format("{}  \"{}\": {}", out_.size() > 1 ? ",\n" : "\n", name, value);
  }
  std::string take() && { return std::move(out_) + "\n}\n"; }

 private:
  std::string out_ = "{";
};

}  // namespace alongside::draws
