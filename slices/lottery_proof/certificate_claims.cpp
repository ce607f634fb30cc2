#include "slices/lottery_proof/certificate_claims.h"

#include <array>
#include <boost/json/value.hpp>
#include <limits>

#include "foundation/base/json_value.h"
#include "slices/lottery_proof/exact_integers.h"

namespace alongside::lottery_proof {
namespace {

namespace json = boost::json;

constexpr int most_int = std::numeric_limits<int>::max();

template <class Enum>
struct Name {
  std::string_view name;
  Enum value;
};
constexpr std::array<Name<Method>, 4> methods{{{"leximin", Method::leximin},
                                               {"maximin", Method::maximin},
                                               {"nash", Method::nash},
                                               {"uniform", Method::uniform}}};
constexpr std::array<Name<Node::Kind>, 4> kinds{{{"bound", Node::Kind::bound},
                                                 {"empty", Node::Kind::empty},
                                                 {"type", Node::Kind::type},
                                                 {"row", Node::Kind::row}}};

/// What is wrong with the file: the first field that is not as the format says.
struct NotAsStated {
  std::string_view field;
};

/// Reads a whole value or throws `NotAsStated`, which does not leave this file.
class Reader {
 public:
  Stated certificate(const json::value& value) {
    const json::object& file = object(value, "certificate");
    expect(file, "format", "alongside-selection-certificate-1");
    expect(file, "chance_unit", "1e-12");
    expect(file, "multiplier_unit", "1e-15");
    Stated stated;
    stated.method = one_of(methods, file, "method");
    stated.seats = integer(file, "seats", 1, most_seats);
    stated.id_column = text(file, "id_column");
    stated.people = integer(file, "people", 1, static_cast<int>(most_people));
    stated.complete = boolean(file, "complete");
    for (const json::value& one : list(file, "features")) {
      stated.features.push_back(feature(object(one, "features")));
    }
    limit_features(stated.features);
    for (const json::value& one : list(file, "address_columns")) {
      stated.address_columns.push_back(text(one, "address_columns"));
    }
    if (stated.address_columns.size() > most_address_columns) throw NotAsStated{"address_columns"};
    for (const json::value& one : list(file, "types")) {
      stated.types.push_back(integers(one, "types"));
    }
    for (const json::value& one : list(file, "stages")) {
      stated.stages.push_back(stage(object(one, "stages")));
    }
    stated.pool_fingerprint = text(file, "pool_fingerprint");
    stated.features_fingerprint = text(file, "features_fingerprint");
    return stated;
  }

 private:
  static const json::value& field(const json::object& object, std::string_view name) {
    const json::value* found = object.if_contains(json::string_view(name.data(), name.size()));
    if (found == nullptr) throw NotAsStated{name};
    return *found;
  }
  static const json::object& object(const json::value& value, std::string_view name) {
    if (!value.is_object()) throw NotAsStated{name};
    return value.get_object();
  }
  static const json::array& array(const json::value& value, std::string_view name) {
    if (!value.is_array()) throw NotAsStated{name};
    return value.get_array();
  }
  static const json::array& list(const json::object& object, std::string_view name) {
    return array(field(object, name), name);
  }
  static std::string text(const json::value& value, std::string_view name) {
    if (!value.is_string()) throw NotAsStated{name};
    return {value.get_string().data(), value.get_string().size()};
  }
  static std::string text(const json::object& object, std::string_view name) {
    return text(field(object, name), name);
  }
  static bool boolean(const json::object& object, std::string_view name) {
    const json::value& value = field(object, name);
    if (!value.is_bool()) throw NotAsStated{name};
    return value.get_bool();
  }
  static std::int64_t whole(const json::value& value, std::string_view name, std::int64_t least,
                            std::int64_t most) {
    if (!value.is_int64()) throw NotAsStated{name};
    const std::int64_t number = value.get_int64();
    if (number < least || number > most) throw NotAsStated{name};
    return number;
  }
  static int integer(const json::value& value, std::string_view name, int least, int most) {
    return static_cast<int>(whole(value, name, least, most));
  }
  static int integer(const json::object& object, std::string_view name, int least, int most) {
    return integer(field(object, name), name, least, most);
  }
  static std::vector<int> integers(const json::value& value, std::string_view name) {
    std::vector<int> numbers;
    for (const json::value& one : array(value, name)) {
      numbers.push_back(integer(one, name, 0, most_int));
    }
    return numbers;
  }
  static void expect(const json::object& object, std::string_view name, std::string_view wanted) {
    if (text(object, name) != wanted) throw NotAsStated{name};
  }
  template <class Enum, std::size_t count>
  static Enum one_of(const std::array<Name<Enum>, count>& names, const json::object& object,
                     std::string_view field_name) {
    const std::string given = text(object, field_name);
    for (const Name<Enum>& one : names) {
      if (one.name == given) return one.value;
    }
    throw NotAsStated{field_name};
  }

  static std::vector<Multiplier> multipliers(const json::object& object, std::string_view name) {
    std::vector<Multiplier> all;
    for (const json::value& one : list(object, name)) {
      const json::array& pair = array(one, name);
      if (pair.size() != 2) throw NotAsStated{name};
      all.emplace_back(integer(pair[0], name, 0, most_int),
                       whole(pair[1], name, -most_multiplier, most_multiplier));
    }
    return all;
  }

  static Feature feature(const json::object& object_) {
    Feature feature{.name = text(object_, "name"), .values = {}};
    for (const json::value& one : list(object_, "values")) {
      const json::object& value = object(one, "values");
      const int min = integer(value, "min", 0, static_cast<int>(most_people));
      const int max = integer(value, "max", min, static_cast<int>(most_people));
      feature.values.push_back({text(value, "value"), min, max});
    }
    return feature;
  }
  static void limit_features(const std::vector<Feature>& features) {
    std::size_t values = 0;
    for (const Feature& one : features) values += one.values.size();
    if (features.size() > most_features || values > most_values) throw NotAsStated{"features"};
  }

  static Node node(const json::object& object) {
    Node node{.kind = one_of(kinds, object, "kind"), .rows = {}};
    if (node.kind == Node::Kind::bound || node.kind == Node::Kind::empty) {
      node.rows = multipliers(object, "rows");
    } else {
      node.index = integer(object, "index", 0, most_int);
      node.at_most = integer(object, "at_most", 0, static_cast<int>(most_people));
      node.left = static_cast<std::size_t>(integer(object, "left", 1, most_int));
      node.right = static_cast<std::size_t>(integer(object, "right", 1, most_int));
    }
    return node;
  }

  static Stage stage(const json::object& object_) {
    Stage stage{.value = whole(field(object_, "value"), "value", 0, chance_unit),
                .settled = integers(field(object_, "settled"), "settled"),
                .gains = multipliers(object_, "gains"),
                .proof = {}};
    for (const json::value& one : list(object_, "proof")) {
      stage.proof.push_back(node(object(one, "proof")));
    }
    return stage;
  }
};

}  // namespace

std::optional<Stated> read_certificate(std::string_view text, Findings& findings) {
  const auto value = json_value(text);
  if (!value) {
    findings.wrong(say("certificate.json is no JSON file."));
    return std::nullopt;
  }
  try {
    return Reader().certificate(*value);
  } catch (const NotAsStated& problem) {
    findings.wrong(say("certificate.json: “{field}” is missing or is not as the format says.",
                       {{"field", std::string(problem.field)}}));
    return std::nullopt;
  }
}

}  // namespace alongside::lottery_proof
