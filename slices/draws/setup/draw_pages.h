// The pages of a draw: the list, starting one and its settings, its own page, deleting what was
// written about people.
#pragma once

#include <optional>
#include <string>

#include "foundation/html/page.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/setup/draw_form.h"
#include "slices/groups/groups.h"

namespace alongside::draws {

struct SelectionListPage {
  const groups::Member& member;
  SelectionList selections;
  std::int64_t page = 1;
  bool may_organise = false;
};
std::string selection_list_page(const html::Frame& frame, const SelectionListPage& data);

struct SettingsPage {
  const groups::Member& member;
  const Draw* selection = nullptr;  // Nothing where a new one is started.
  SelectionForm form;
  Problems problems;
};
std::string settings_page(const html::Frame& frame, const SettingsPage& data);

struct SelectionPage {
  const groups::Member& member;
  const Draw& selection;
  std::vector<StoredFeature> features;
  bool may_organise = false;
  std::optional<Message> notice;
  Instant now{};
};
std::string selection_page(const html::Frame& frame, const SelectionPage& data);
/// What is said once, after `?done=`.
std::optional<Message> selection_notice(std::string_view done);

struct DeletionPage {
  const groups::Member& member;
  const Draw& selection;
};
std::string deletion_page(const html::Frame& frame, const DeletionPage& data);

}  // namespace alongside::draws
