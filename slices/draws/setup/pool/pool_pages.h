// Pages on which the pool comes in: the form with its mistakes, and what came in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/setup/mistakes.h"
#include "slices/draws/setup/pool/picked_columns.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

/// What comes back is put into the text areas, so that it can be mended there, also where it came
/// as a file of at most so many bytes: a browser does not send the file again by itself.
inline constexpr std::size_t most_mended_bytes = 300'000;

struct PoolForm {
  std::string people;  // Text of the area, or of a small file with mistakes.
  std::string features;
  std::vector<std::string> kinds;  // Words of what was picked for each column.
  bool same_address = false;
};

struct BringPoolPage {
  const groups::Member& member;
  const Draw& selection;
  PoolForm form;
  Mistakes mistakes;
  /// Of the people, once they can be read as a table: what each is is picked before anything is
  /// kept.
  std::vector<ShownColumn> columns;
  std::int64_t rows = 0;
  std::vector<Message> notes;  // What was read in another way than it stands there.
  Problems problems;           // Of what was picked.
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
