// Who is missing: the pool beside the people served; and the form that says who these are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/setup/missing/representation.h"
#include "slices/draws/setup/missing/shares.h"
#include "slices/draws/setup/mistakes.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

inline constexpr std::int64_t compared_on_page = 40;

struct MissingPage {
  const groups::Member& member;
  const Draw& selection;
  std::vector<StoredFeature> features;
  std::vector<Compared> compared;  // All, most missing first.
  std::string source;
  std::int64_t page = 1;
  bool may_organise = false;
  std::optional<Message> notice;
};
std::string missing_page(const html::Frame& frame, const MissingPage& data);

struct ReferencePage {
  const groups::Member& member;
  const Draw& selection;
  std::vector<StoredFeature> features;
  ShareForm form;
  Problems problems;  // Of the form.
  Mistakes mistakes;  // Of the file, whose text is `file_text`.
  std::string file_text;
};
std::string reference_page(const html::Frame& frame, const ReferencePage& data);

}  // namespace alongside::draws
