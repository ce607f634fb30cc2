// Which way a notice goes to somebody, and when, by what they wish at this moment: asked when it is
// passed on, again when a mail is made of it, and again when that goes out.
#pragma once

#include <optional>
#include <vector>

#include "foundation/rooms/notice_kind.h"
#include "foundation/told/told_storage.h"
#include "slices/notices/wishes/wish_storage.h"

namespace alongside::notices {

/// What somebody wishes, read once for many notices.
struct Wished {
  std::vector<Wish> wishes;
  Hours hours;
};
Wished wished_by(Transaction& transaction, Id<people::Person> person);

enum class Way { page_alone, paper, mail };
Way way_of(const Wished& wished, const std::vector<NoticeKind>& kinds, const KeptNotice& notice);

/// Of one that goes by mail, and was told, or begins to wait, at `from`: the first moment that is
/// theirs for such mails.
Instant mail_due_at(const Wished& wished, const std::vector<NoticeKind>& kinds,
                    const KeptNotice& notice, Instant from);
/// When the quiet hours end; nothing where it is in none.
std::optional<Instant> quiet_until(const Hours& hours, Instant now);

}  // namespace alongside::notices
