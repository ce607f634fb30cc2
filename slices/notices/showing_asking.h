// What notices read now: each kind of each room is asked, so that nothing is shown that is hidden,
// gone, or not theirs any more.
#pragma once

#include <vector>

#include "foundation/http/request.h"
#include "foundation/rooms/notice_kind.h"
#include "foundation/told/told_storage.h"
#include "slices/notices/notices.h"
#include "slices/notices/shown_notice.h"

namespace alongside::notices {

/// Those of `kept` (`notices_at_a_time` at most) that `to` may be shown, in their order. It asks
/// one question for each kind among them, and one of groups.
std::vector<ShownNotice> shown_of(Read& read, const ToldPerson& to,
                                  const std::vector<KeptNotice>& kept);

/// The latest that are not read yet; `most` of them at most.
std::vector<ShownNotice> new_for(Read& read, const ToldPerson& to, Id<groups::Group> group,
                                 std::int64_t most);

/// What people choose about: each theme once, in the order of the rooms.
std::vector<NoticeTheme> themes_of(const Site& site);
/// Those about which a choice for one group says something: 'Your account' is of no group.
std::vector<NoticeTheme> themes_of_groups(const Site& site);
const NoticeKind* kind_named(const std::vector<NoticeKind>& kinds, std::string_view name);

}  // namespace alongside::notices
