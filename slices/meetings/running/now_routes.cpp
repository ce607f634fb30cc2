#include "foundation/record/record.h"
#include "slices/meetings/acts.h"
#include "slices/meetings/agenda/item_storage.h"
#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/permissions.h"
#include "slices/meetings/routes.h"
#include "slices/meetings/running/going_round_storage.h"
#include "slices/meetings/running/now_asking.h"
#include "slices/meetings/running/run_storage.h"
#include "slices/meetings/turns/turn_storage.h"

namespace alongside::meetings {
namespace {

Response to_now(const Meeting& meeting) {
  return see_other(path_to(meeting) + "/now");
}

struct NowAsked {
  MeetingAsked at;
  std::optional<Run> run;
  bool is_on() const { return run && run->is_on(); }
  bool leads() const { return run && may_steer(*run, at.member.person()); }
};
NowAsked now_asked(Transaction& transaction, const Request& request) {
  NowAsked asked{.at = meeting_asked(transaction, request), .run = {}};
  asked.run = run_of(transaction, asked.at.meeting.id);
  return asked;
}

/// Who leads alone; for others the page, as it is by now.
template <class Act>
Response by_who_leads(const Request& request, Write& write, const Act& act) {
  const NowAsked asked = now_asked(write, request);
  if (asked.leads()) {
    see_lead(write, asked.at.meeting.id, request.now);
    act(asked);
    write.commit();
  }
  return to_now(asked.at.meeting);
}

void note_led(Write& write, const NowAsked& asked, const ActKind& kind, Instant now) {
  note_act(write,
           {.kind = kind,
            .group = asked.at.member.group.id,
            .by = asked.at.member.person(),
            .about = asked.at.meeting.id.number},
           now);
}

}  // namespace

// GET /groups/:group/meetings/:meeting/now
Response now_page(const Request& request, Read& read) {
  const MeetingAsked asked = meeting_asked(read, request);
  return ok(pages::now(people::frame(request, asked.member.visit), now_shown(read, request, asked),
                       std::nullopt));
}

// GET /groups/:group/meetings/:meeting/now/live
Response now_stream(const Request& request, Read& read) {
  const NowAsked asked = now_asked(read, request);
  if (asked.run && !asked.run->is_on()) return {.status = 204};  // Do not ask again.
  const groups::Member& member = asked.at.member;
  return live(meeting_topic(asked.at.meeting.id), people::live_reader(member.person()),
              people::words_of(request, member.visit));
}

// POST /groups/:group/meetings/:meeting/now/begin
Response begin_meeting(const Request& request, Write& write) {
  const NowAsked asked = now_asked(write, request);
  groups::require(asked.at.member, permissions::lead_meeting);
  if (!asked.run && may_begin(asked.at.meeting, request.now)) {
    begin_run(write, asked.at.meeting, asked.at.member.person(), request.now);
    took_role(write, asked.at.meeting, MeetingRole::lead, asked.at.member.person());
    const auto items = items_of(write, asked.at.meeting.id, request.now);
    if (!items.empty()) {
      go_to_item(write, asked.at.meeting.id, items.front().id, request.now);
    }
    note_led(write, asked, acts::begun, request.now);
  }
  write.commit();
  return to_now(asked.at.meeting);
}

// POST /groups/:group/meetings/:meeting/now/end
Response end_meeting(const Request& request, Write& write) {
  return by_who_leads(request, write, [&](const NowAsked& asked) {
    end_turn(write, asked.at.meeting.id, request.now);
    end_run(write, asked.at.meeting.id, request.now);
  });
}

// POST /groups/:group/meetings/:meeting/now/item
Response next_item(const Request& request, Write& write) {
  return by_who_leads(request, write, [&](const NowAsked& asked) {
    const auto number = whole_number(request.line_field("item"));
    if (!number) throw NotFound();
    const Item item = find_item(write, asked.at.meeting.id, {*number}, request.now);
    end_turn(write, asked.at.meeting.id, request.now);
    go_to_item(write, asked.at.meeting.id, item.id, request.now);
  });
}

namespace {

Response turn_answer(const Request& request, Read& read, const NowAsked& asked,
                     const TurnForm& form, Problems problems) {
  pages::NowShown shown = now_shown(read, request, asked.at);
  shown.form = form;
  shown.problems = std::move(problems);
  return unprocessable(
      pages::now(people::frame(request, asked.at.member.visit), shown, std::nullopt));
}

/// What was typed stays before their eyes.
Response turn_too_late(const Request& request, Read& read, const NowAsked& asked,
                       const TurnForm& form) {
  return turn_answer(
      request, read, asked, form,
      {{"", asked.run ? say("The meeting has ended, so there are no more turns. Your words were "
                            "not sent: copy them, and ask for a change to the notes")
                      : say("The meeting has not begun, so there are no turns yet. Your words were "
                            "not sent: copy them for later")}});
}

}  // namespace

// POST /groups/:group/meetings/:meeting/now/ask
Response ask_turn(const Request& request, Write& write) {
  const NowAsked asked = now_asked(write, request);
  const Meeting& meeting = asked.at.meeting;
  const TurnForm form{.way = request.line_field("way"),
                      .sort = request.line_field("sort"),
                      .words = request.field("words")};
  if (!asked.is_on()) {
    return form.words.empty() ? to_now(meeting) : turn_too_late(request, write, asked, form);
  }
  Id<people::Person> whom = asked.at.member.person();
  const auto other = whole_number(request.line_field("for"));
  if (other) {
    // Whoever leads asks for those who take part, such as somebody on the phone.
    const auto coming = coming_of(write, meeting.id, {*other});
    if (!asked.leads() || !coming || coming->way == Way::not_coming) throw NotFound();
    whom = coming->person;
  }
  const auto turn =
      accept_turn(form, waits_for_turn(write, meeting.id, whom), count_turns(write, meeting.id));
  if (!turn) return turn_answer(request, write, asked, form, turn.problems());
  const std::int64_t side = other ? 0 : side_that_counts(write, asked.at.member);
  ask_for_turn(write, meeting, asked.run->item, whom, *turn, side);
  write.commit();
  return to_now(meeting);
}

// POST /groups/:group/meetings/:meeting/now/pass
Response pass_own_turn(const Request& request, Write& write) {
  const NowAsked asked = now_asked(write, request);
  if (asked.is_on()) {
    pass_turn(write, asked.at.meeting.id, asked.at.member.person(), request.now);
  }
  write.commit();
  return to_now(asked.at.meeting);
}

// POST /groups/:group/meetings/:meeting/now/next
Response next_turn(const Request& request, Write& write) {
  return by_who_leads(request, write, [&](const NowAsked& asked) {
    const Id<Meeting> meeting = asked.at.meeting.id;
    end_turn(write, meeting, request.now);
    const auto suggested = suggestion_for(write, asked.at.meeting, turns_of(write, meeting),
                                          asked.run->item, request.now);
    if (suggested) give_turn(write, meeting, {*suggested}, std::nullopt, request.now);
  });
}

// POST /groups/:group/meetings/:meeting/now/give
Response give_other_turn(const Request& request, Write& write) {
  return by_who_leads(request, write, [&](const NowAsked& asked) {
    const auto number = whole_number(request.line_field("turn"));
    if (!number) throw NotFound();
    const Id<Meeting> meeting = asked.at.meeting.id;
    end_turn(write, meeting, request.now);
    const auto suggested = suggestion_for(write, asked.at.meeting, turns_of(write, meeting),
                                          asked.run->item, request.now);
    const bool is_other = suggested && *suggested != *number;
    if (give_turn(write, meeting, {*number}, is_other ? suggested : std::nullopt, request.now) &&
        is_other) {
      note_led(write, asked, acts::other_turn, request.now);
    }
  });
}

// POST /groups/:group/meetings/:meeting/now/stop
Response stop_turn(const Request& request, Write& write) {
  return by_who_leads(request, write, [&](const NowAsked& asked) {
    end_turn(write, asked.at.meeting.id, request.now);
  });
}

// GET /groups/:group/meetings/:meeting/now/turns
Response choose_turn_page(const Request& request, Read& read) {
  const NowAsked asked = now_asked(read, request);
  if (!asked.leads()) return to_now(asked.at.meeting);
  return ok(pages::choose_turn(people::frame(request, asked.at.member.visit),
                               now_shown(read, request, asked.at)));
}

namespace {

/// Does nothing where it may not be done any more.
void change_role(Write& write, const NowAsked& asked, MeetingRole role, bool take, Instant now) {
  const Run& run = *asked.run;
  const Id<Meeting> meeting = asked.at.meeting.id;
  const auto person = asked.at.member.person();
  const auto next = take ? std::optional(person) : std::nullopt;
  if (role == MeetingRole::pen) {
    const bool may = take ? may_take_pen(run) : run.pen_by == person && !run.notes_agreed_at;
    if (!may) return;
    set_pen(write, meeting, next);
    if (take) took_role(write, asked.at.meeting, role, person);
    return;
  }
  const bool may = take ? run.lead_by != person && may_take_lead(run, now) : asked.leads();
  if (!may) return;
  set_lead(write, meeting, next, now);
  if (take) took_role(write, asked.at.meeting, role, person);
  if (take && run.lead_by) note_led(write, asked, acts::relieved, now);
}

}  // namespace

// POST /groups/:group/meetings/:meeting/now/here
Response stay_in_lead(const Request& request, Write& write) {
  return by_who_leads(request, write, [](const NowAsked&) {});
}

// POST /groups/:group/meetings/:meeting/now/:role/:what
Response change_role_in_meeting(const Request& request, Write& write) {
  const NowAsked asked = now_asked(write, request);
  if (!asked.run) return to_now(asked.at.meeting);
  const std::string_view role = request.parameters.first("role"),
                         what = request.parameters.first("what");
  const bool lead = role == "lead", take = what == "take";
  if ((!lead && role != "pen") || (!take && what != "free")) throw NotFound();
  if (lead) groups::require(asked.at.member, permissions::lead_meeting);
  change_role(write, asked, lead ? MeetingRole::lead : MeetingRole::pen, take, request.now);
  write.commit();
  const bool after = !asked.is_on();
  return after ? see_other(path_to(asked.at.meeting) + "/notes") : to_now(asked.at.meeting);
}

// POST /groups/:group/meetings/:meeting/now/consent
Response consent_to_sides(const Request& request, Write& write) {
  const NowAsked asked = now_asked(write, request);
  if (request.line_field("agree") == "yes") {
    consent(write, asked.at.member);
  } else {
    withdraw_consent(write, asked.at.member.group.id, asked.at.member.person());
  }
  write.commit();
  return to_now(asked.at.meeting);
}

}  // namespace alongside::meetings
