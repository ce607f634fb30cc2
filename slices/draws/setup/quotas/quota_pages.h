// Quotas: the form, whether they can be met, and everything once more before the lottery is found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/setup/quotas/quota_form.h"
#include "slices/draws/setup/quotas/quota_reach.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

struct QuotaPage {
  const groups::Member& member;
  const Draw& selection;
  std::vector<StoredFeature> features;
  QuotaForm form;
  Problems problems;
  enum class Filled { stored, suggested } filled = Filled::stored;
  bool editable = false;  // Else they are shown alone, as every member may see them.
};
std::string quota_page(const html::Frame& frame, const QuotaPage& data);

struct QuotaCheckPage {
  const groups::Member& member;
  const Draw& selection;
  std::vector<StoredFeature> features;
  std::vector<QuotaProblem> out_of_reach;  // What counting alone tells.
  lottery::Feasibility feasibility;
  std::vector<Message> changes;  // The smallest change, in words.
  bool another_runs = false;     // Then nothing was checked: the above is empty.
};
std::string quota_check_page(const html::Frame& frame, const QuotaCheckPage& data);

struct ReviewPage {
  const groups::Member& member;
  const Draw& selection;
  std::vector<StoredFeature> features;
  Problems problems;
};
std::string review_page(const html::Frame& frame, const ReviewPage& data);

/// "leximin" and so on, as the form of the review sends it; nothing for anything else.
std::optional<lottery::Method> method_named(std::string_view name);

/// Quotas to look at, without fields.
void quota_tables(Html& html, const std::vector<StoredFeature>& features);

}  // namespace alongside::draws
