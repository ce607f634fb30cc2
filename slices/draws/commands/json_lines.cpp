#include "slices/draws/commands/json_lines.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace alongside::draws {

std::string json_text(std::string_view text) {
  return boost::json::serialize(boost::json::value(text));
}

std::string pairs_json(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string all;
  for (const auto& [name, value] : pairs) {
    all += fmt::format("{}\n    {}: {}", all.empty() ? "" : ",", json_text(name), json_text(value));
  }
  return "{" + all + "\n  }";
}

}  // namespace alongside::draws
