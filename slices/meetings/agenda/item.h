// An item of an agenda, and what may be said of one.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/id.h"
#include "foundation/base/result.h"
#include "slices/meetings/meeting/meeting.h"
#include "slices/meetings/terms.h"

namespace alongside::meetings {

struct Item {
  Id<Item> id;
  Id<Meeting> meeting;
  std::int64_t position = 0;
  std::string title, about;
  Purpose purpose = Purpose::to_talk_over;
  std::int64_t minutes = 0;
  std::optional<Id<people::Person>> proposed_by;  // Shown to nobody: it is the group's agenda.
  /// Who proposed it took it off. It is back from when the meeting begins on where words were said
  /// for it: nobody makes the words of others vanish, and until then nobody sees that there are
  /// any.
  bool came_back = false;
};

/// Who proposed an item changes it or takes it off until the meeting begins: afterwards there are
/// notes and words of others for it. Nothing: they may.
std::optional<Message> why_item_stays(const Meeting& meeting, bool has_run, Instant now);

struct NamedPurpose {
  Purpose purpose;
  std::string_view name;  // In forms.
};
inline constexpr std::array purposes{NamedPurpose{Purpose::to_know, "know"},
                                     NamedPurpose{Purpose::to_talk_over, "talk"},
                                     NamedPurpose{Purpose::to_decide, "decide"}};
std::string_view name_of(Purpose purpose);
/// "To talk over".
Message said(Purpose purpose);

struct ItemForm {
  std::string title, about, purpose, minutes;  // As typed, tidied.
};
struct NewItem {
  std::string title, about;
  Purpose purpose = Purpose::to_talk_over;
  std::int64_t minutes = 0;
};
/// `there` are those of the meeting by now, with those that were taken off.
Result<NewItem> accept_item(const ItemForm& form, std::int64_t there);

}  // namespace alongside::meetings
