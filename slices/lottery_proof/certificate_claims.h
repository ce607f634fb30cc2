// What certificate.json states, read and within its limits, and not yet believed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "slices/lottery_proof/findings.h"

namespace alongside::lottery_proof {

enum class Method { leximin, maximin, nash, uniform };

struct Quota {
  std::string value;
  int min = 0;
  int max = 0;
};

struct Feature {
  std::string name;
  std::vector<Quota> values;
};

/// A place in a list, and a number of `multiplier_unit`.
using Multiplier = std::pair<int, std::int64_t>;

/// `bound` and `empty` are leaves; the others divide by how many people of a type, or of a row, are
/// on the panel: at most `at_most` in the node `left`, more in `right`.
struct Node {
  enum class Kind { bound, empty, type, row } kind = Kind::bound;
  std::vector<Multiplier> rows;
  int index = 0;
  int at_most = 0;
  std::size_t left = 0;
  std::size_t right = 0;
};

struct Stage {
  std::int64_t value = 0;
  std::vector<int> settled;
  std::vector<Multiplier> gains;
  std::vector<Node> proof;
};

struct Stated {
  Method method = Method::leximin;
  int seats = 0;
  std::string id_column;
  int people = 0;
  std::vector<Feature> features;
  std::vector<std::string> address_columns;
  bool complete = false;
  std::vector<std::vector<int>> types;
  std::vector<Stage> stages;
  std::string pool_fingerprint, features_fingerprint;  // Of the files that it was made from.
};

std::optional<Stated> read_certificate(std::string_view json, Findings& findings);

}  // namespace alongside::lottery_proof
