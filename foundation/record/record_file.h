// A record as a file, and what is found where one was changed.
//
// The file is text in UTF-8, a line each with one line feed after it:
//
//   alongside record 1
//   chain CHAIN
//   entry NUMBER DAY KIND GROUP ABOUT BY WHOM LINK        (none, or from 1 on without a gap)
//   head CHAIN NUMBER LINK DAY PUBLIC_KEY SIGNATURE       (of the last entry; none of an empty one)
//
// By itself a file shows that it was not changed since it was signed. Whoever has the site's key
// could write the whole anew, or leave out its end: that shows by a head kept elsewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/record/entry.h"

namespace alongside::record {

std::string beginning_of_file(std::string_view chain);
std::string line_of(std::int64_t number, const Entry& entry, std::string_view link);
/// With its line feed.
std::string line_of(const Head& head);

inline constexpr std::size_t most_record_bytes = 512 * 1024 * 1024;

/// What somebody kept: a head as its line has it, or the number and the link alone.
struct KeptHead {
  std::string chain;  // "" where only number and link were kept; so `public_key`.
  std::int64_t number = 0;
  std::string link;
  std::string public_key;
};
/// A problem of the field `field` where it is neither.
Result<KeptHead> read_kept_head(std::string_view field, std::string_view text);

struct SoundRecord {
  std::string chain;
  std::int64_t entries = 0;
  std::string public_key;  // "" of an empty one.
};

/// The first thing that is wrong, as one problem.
Result<SoundRecord> check_record(std::string_view file, const std::vector<KeptHead>& kept);

}  // namespace alongside::record
