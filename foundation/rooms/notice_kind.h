// What a room tells people (foundation/told/told.h), and what it reads.
//
// Of a notice only who, about what and when is kept. What it says is asked here each time before it
// is shown on a page or sent: what is hidden, gone, or not theirs any more is left out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/message.h"
#include "foundation/base/notice.h"
#include "foundation/db/database.h"

namespace alongside {

struct Site;

/// What a person chooses about: several kinds that belong together. One of a name in all rooms.
struct NoticeTheme {
  std::string_view name;  // "questions"
  Message heading;        // "Questions of your groups"
  HowSoon usual = HowSoon::daily;
};

/// Of one notice: what it is about.
struct ToldAbout {
  std::int64_t number = 0;
  std::int64_t occasion = 0;
  Id<groups::Group> group;
};

struct ToldPerson {
  const Site& site;
  Id<people::Person> person;
  Instant now{};
};

struct NoticeLine {
  std::int64_t number = 0;
  std::int64_t occasion = 0;
  /// "{question}: a new question": with what people wrote as arguments, and nobody's name unless
  /// they acted under it.
  Message text;
  std::string path;  // Where it leads.
};

/// Who is shown it: members of its group, or those it was told to, wherever they are by now.
enum class ShownTo { members, whom_it_was_told };

/// Whether somebody else may see that they were told, who prints it for them: not where that alone
/// says what they did in secret.
enum class PrintedBy { helpers, nobody };

/// How it leaves the page: as the person wishes, or by a mail of its own (mail_kind.h), which its
/// room posts whatever they wish. So are things that somebody who took an account must not silence.
enum class PassedOn { as_wished, by_a_mail_of_its_own };

struct NoticeKind {
  NoticeName name;
  NoticeTheme theme;
  /// Those of `about` that this person may be shown now, by one question; `notices_at_a_time` at
  /// most. Whether they are a member of the group is seen to where `shown_to` says so.
  std::vector<NoticeLine> (*lines)(Read& read, const ToldPerson& to,
                                   const std::vector<ToldAbout>& about) = nullptr;
  ShownTo shown_to = ShownTo::members;
  PrintedBy printed_by = PrintedBy::helpers;
  PassedOn passed_on = PassedOn::as_wished;
  /// For `tell_later`: who is to be told, rising, after `after`, `most` at most.
  std::vector<Id<people::Person>> (*who)(Read& read, const ToldAbout& about,
                                         Id<people::Person> after, std::int64_t most) = nullptr;
};

inline constexpr std::size_t notices_at_a_time = 50;

}  // namespace alongside
