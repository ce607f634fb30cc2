#include "slices/meetings/told/meeting_notices_asking.h"

#include <algorithm>

#include "foundation/told/told.h"
#include "slices/meetings/beforehand/words_storage.h"
#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/meeting/meeting_storage.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/told/meeting_notices.h"

namespace alongside::meetings {
namespace {

/// A notice is one line in any language; the day stands on the page that it leads to.
template <class Reads>
std::vector<NoticeLine> lines_where(Read& read, const std::vector<ToldAbout>& about,
                                    const Reads& reads) {
  std::vector<std::int64_t> numbers;
  for (const ToldAbout& one : about) numbers.push_back(one.number);
  std::vector<NoticeLine> lines;
  for (const Meeting& meeting : meetings_at(read, numbers)) {
    for (const ToldAbout& one : about) {
      if (one.number != meeting.id.number) continue;
      if (const std::optional<Message> text = reads(meeting, one.occasion)) {
        lines.push_back({.number = one.number,
                         .occasion = one.occasion,
                         .text = *text,
                         .path = path_to(meeting)});
      }
    }
  }
  return lines;
}

std::vector<NoticeLine> arranged_lines(Read& read, const ToldPerson& to,
                                       const std::vector<ToldAbout>& about) {
  return lines_where(read, about,
                     [&](const Meeting& meeting, std::int64_t) -> std::optional<Message> {
                       if (why_not_changed(meeting, to.now)) return std::nullopt;
                       return say("A meeting is planned: {meeting}. Say whether you come",
                                  {{"meeting", meeting.title}});
                     });
}

/// Of several moves the last alone is news.
std::vector<NoticeLine> moved_lines(Read& read, const ToldPerson& to,
                                    const std::vector<ToldAbout>& about) {
  return lines_where(read, about,
                     [&](const Meeting& meeting, std::int64_t occasion) -> std::optional<Message> {
                       const bool is_last = occasion == meeting.changes;
                       if (!is_last || why_not_changed(meeting, to.now)) return std::nullopt;
                       return say("When or where a meeting is has changed: {meeting}",
                                  {{"meeting", meeting.title}});
                     });
}

std::vector<NoticeLine> called_off_lines(Read& read, const ToldPerson&,
                                         const std::vector<ToldAbout>& about) {
  return lines_where(
      read, about, [](const Meeting& meeting, std::int64_t) -> std::optional<Message> {
        if (!meeting.is_off()) return std::nullopt;
        return say("A meeting was called off: {meeting}", {{"meeting", meeting.title}});
      });
}

std::vector<NoticeLine> tomorrow_lines(Read& read, const ToldPerson& to,
                                       const std::vector<ToldAbout>& about) {
  return lines_where(
      read, about, [&](const Meeting& meeting, std::int64_t) -> std::optional<Message> {
        const bool soon = meeting.begins_at <= to.now + reminded_before;
        if (!soon || why_not_changed(meeting, to.now)) return std::nullopt;
        return say("This meeting comes soon: {meeting}", {{"meeting", meeting.title}});
      });
}

std::vector<Id<people::Person>> all_members(Read& read, const ToldAbout& about,
                                            Id<people::Person> after, std::int64_t most) {
  return groups::people_in_after(read, about.group, after, most);
}

/// Not who said that they cannot take part. Where a whole batch did, the next is asked for.
std::vector<Id<people::Person>> those_who_may_come(Read& read, const ToldAbout& about,
                                                   Id<people::Person> after, std::int64_t most) {
  for (;;) {
    std::vector<Id<people::Person>> people =
        groups::people_in_after(read, about.group, after, most);
    if (people.empty()) return people;
    after = people.back();
    const auto out = not_coming(read, {about.number}, people);
    std::erase_if(people,
                  [&](Id<people::Person> one) { return std::ranges::find(out, one) != out.end(); });
    if (!people.empty()) return people;
  }
}

Notice notice_of(const NoticeName& kind, const Meeting& meeting) {
  return {.kind = kind,
          .number = meeting.id.number,
          .group = meeting.group,
          .occasion = meeting.changes};
}

AfterRun again_at(Instant at, Instant now) {
  return {.again = std::chrono::duration_cast<std::chrono::milliseconds>(at - now) +
                   std::chrono::seconds(1)};
}

/// One that was moved meanwhile is waited for.
AfterRun remind(Write& write, Id<Meeting> id, Instant now) {
  const auto meeting = meeting_anywhere(write, id);
  if (!meeting || meeting->is_off() || meeting->begins_at <= now) return {};
  const Instant at = meeting->begins_at - reminded_before;
  if (at > now) return again_at(at, now);
  tell_later(write, notice_of(meeting_tomorrow, *meeting), now);
  return {};
}

AfterRun tidy_after(Write& write, Id<Meeting> id, Instant now) {
  const auto meeting = meeting_anywhere(write, id);
  if (!meeting) return {};
  if (!meeting->is_off() && meeting->ends_at() > now) return again_at(meeting->ends_at(), now);
  forget_makers(write, id);
  end_notices(write, meeting_arranged, id.number);
  end_notices(write, meeting_moved, id.number);
  end_notices(write, meeting_tomorrow, id.number);
  return {};
}

JobKind job_of(std::string_view name, const Message& what,
               AfterRun (*act)(Write&, Id<Meeting>, Instant)) {
  return {.name = name, .what = what, .run = [act](JobRun& run) -> AfterRun {
            run.finish([&](Write& write) { return act(write, {run.number}, run.now); });
            return {};
          }};
}

}  // namespace

std::vector<NoticeKind> meeting_notice_kinds() {
  const NoticeTheme theme{"meetings", say("Meetings of your groups"), HowSoon::at_once};
  return {
      {.name = meeting_arranged, .theme = theme, .lines = arranged_lines, .who = all_members},
      {.name = meeting_moved, .theme = theme, .lines = moved_lines, .who = all_members},
      {.name = meeting_called_off, .theme = theme, .lines = called_off_lines, .who = all_members},
      {.name = meeting_tomorrow,
       .theme = theme,
       .lines = tomorrow_lines,
       .printed_by = PrintedBy::nobody,
       .who = those_who_may_come}};
}

std::vector<JobKind> meeting_jobs() {
  return {job_of(reminding, say("Telling members that a meeting comes soon"), remind),
          job_of(meeting_ending, say("Tidying up after a meeting"), tidy_after)};
}

void ask_for_reminder(Write& write, const Meeting& meeting, Instant now) {
  const Instant at = meeting.begins_at - reminded_before;
  if (at > now) {
    ask_for(write, {.kind = reminding, .number = meeting.id.number, .not_before = at});
  }
  ask_for(write,
          {.kind = meeting_ending, .number = meeting.id.number, .not_before = meeting.ends_at()});
}

void tell_of_arranged(Write& write, const Meeting& meeting, Instant now) {
  tell_later(write, notice_of(meeting_arranged, meeting), now);
  ask_for_reminder(write, meeting, now);
}

void tell_of_moved(Write& write, const Meeting& meeting, Instant now) {
  tell_later(write, notice_of(meeting_moved, meeting), now);
  ask_for_reminder(write, meeting, now);
}

void tell_of_calling_off(Write& write, const Meeting& meeting, Instant now) {
  end_notices(write, meeting_arranged, meeting.id.number);
  end_notices(write, meeting_moved, meeting.id.number);
  end_notices(write, meeting_tomorrow, meeting.id.number);
  tell_later(write, notice_of(meeting_called_off, meeting), now);
}

}  // namespace alongside::meetings
