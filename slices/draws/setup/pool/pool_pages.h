// Pages on which the pool comes in: the form with its mistakes, and what came in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/setup/mistakes.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

/// What comes back is put into the text areas, so that it can be mended there, also where it came
/// as a file of at most so many bytes: a browser does not send the file again by itself.
inline constexpr std::size_t most_mended_bytes = 100'000;

struct PoolForm {
  std::string people;  // Text of the area, or of a small file with mistakes.
  std::string features;
  std::string id_column;        // "": `id`, or numbered.
  std::string address_columns;  // With commas between them; "": addresses do not count.
};

struct BringPoolPage {
  const groups::Member& member;
  const Draw& selection;
  PoolForm form;
  Mistakes mistakes;
};
std::string bring_pool_page(const html::Frame& frame, const BringPoolPage& data);

struct PoolPage {
  const groups::Member& member;
  const Draw& selection;
  std::vector<PoolColumn> columns;
  std::vector<StoredFeature> features;
  bool may_organise = false;
  std::optional<std::string> salt;  // Of the fingerprint; for organisers alone.
  std::optional<Message> notice;
};
std::string pool_page(const html::Frame& frame, const PoolPage& data);

}  // namespace alongside::draws
