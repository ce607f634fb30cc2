// How much people may bring. Bytes are those that are kept.
#pragma once

#include <cstdint>
#include <string_view>

#include "foundation/base/result.h"
#include "slices/files/kinds.h"

namespace alongside::files {

inline constexpr std::int64_t megabyte = 1024 * 1024;

/// Telephones take pictures of 3 to 15 MB; a paper with pictures has 5; an hour of speech as MP3
/// has 28, and 50 MB is what one request may bring with its form.
inline constexpr std::int64_t most_picture_bytes = 20 * megabyte;
inline constexpr std::int64_t most_paper_bytes = 20 * megabyte;
inline constexpr std::int64_t most_sound_bytes = 50 * megabyte;
/// Nobody fills the disk in a day, and a group's backup stays one that can be copied.
inline constexpr std::int64_t most_bytes_of_person_a_day = 200 * megabyte;
inline constexpr std::int64_t most_bytes_of_group = 2048 * megabyte;
inline constexpr std::size_t most_file_name_characters = 100;
inline constexpr std::size_t most_description_characters = 250;

std::int64_t most_bytes(Kind kind);

/// What is there already.
struct Used {
  std::int64_t person_today = 0;
  std::int64_t group = 0;  // 0 where it is for no group.
};
/// What stands in the way of `bytes` more; each says how much is left.
Problems allowance_problems(std::string_view field, const Used& used, std::int64_t bytes);

/// Whole megabytes that the person may still bring today.
std::int64_t megabytes_left_today(const Used& used);

/// Says what a picture shows, for those who cannot see it. May be empty.
Result<std::string> accept_description(std::string_view field, std::string_view typed);

}  // namespace alongside::files
