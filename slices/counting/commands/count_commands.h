// alongside count METHOD FILE: counts ballots that lie in a file, so that anybody can check a
// count. Needs no database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "slices/counting/ranked/ties.h"
#include "slices/counting/scores/delphi.h"

namespace alongside::counting {

enum class Method { stv, irv, scores, dots, delphi, equal_shares };

struct NamedMethod {
  Method method = Method::stv;
  std::string_view name;   // "equal-shares"
  std::string_view about;  // What it counts and reads, for the help of the command.
};
const std::vector<NamedMethod>& methods();
std::optional<Method> method_named(std::string_view name);

struct CountAsked {
  Method method = Method::stv;
  std::string file;
  std::optional<std::size_t> seats;  // Else what a BLT file says, and 1 for the others.
  std::string seed;                  // Of the lot; "": the order of the file.
  int most_score = 5;
  std::optional<std::int64_t> dots;  // That each may give; nothing: not checked.
  DelphiRule delphi;
  bool json = false;
};

/// Winners, each round and each tie, as text to read or as JSON. Problems are of the file.
Result<std::string> count_file(const CountAsked& asked);

}  // namespace alongside::counting
