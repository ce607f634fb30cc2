#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"
#include "foundation/record/record.h"
#include "foundation/work/jobs.h"
#include "slices/decisions/acts.h"
#include "slices/decisions/deciding/decision_notices.h"
#include "slices/decisions/deciding/round_storage.h"
#include "slices/decisions/path_parts.h"
#include "slices/decisions/permissions.h"
#include "slices/decisions/proposals/option_storage.h"
#include "slices/decisions/proposals/proposal_asking.h"
#include "slices/decisions/proposals/proposal_storage.h"
#include "slices/decisions/routes.h"

namespace alongside::decisions {
namespace {

groups::Member member_who_proposes(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  groups::require(member, permissions::propose);
  return member;
}

/// As many rows as the form may have. Those after the last that has anything are no part of it.
std::vector<OptionWords> typed_options(const Request& request) {
  std::vector<OptionWords> options;
  for (std::size_t n = 1; n <= limits::most_options; ++n) {
    const std::string number = std::to_string(n);
    options.push_back({.name = request.line_field("option-" + number),
                       .about = request.line_field("about-" + number)});
  }
  while (!options.empty() && options.back() == OptionWords{}) options.pop_back();
  return options;
}

ProposalWords typed_words(const Request& request) {
  return {.title = request.line_field("title"),
          .change = request.field("change"),
          .for_whom = request.field("for_whom"),
          .cost = request.field("cost"),
          .harm = request.field("harm"),
          .options = typed_options(request)};
}

ProposalWords words_with_options(Transaction& transaction, const Proposal& proposal) {
  ProposalWords words = proposal.words();
  words.options = options_of(transaction, proposal.text);
  return words;
}

pages::ListShown list_shown(Read& read, const Request& request, const groups::Member& member) {
  const std::int64_t count = proposal_count(read, member);
  const auto last =
      std::max<std::int64_t>(1, (count + limits::proposals_a_page - 1) / limits::proposals_a_page);
  const std::int64_t page = std::min(request.page(), last);
  const std::int64_t days = notice_days(read, member.group.id);
  return {.member = member,
          .proposals = find_proposals(read, member, page),
          .notice_days = days,
          .may_propose = groups::may(member, permissions::propose),
          .may_set_notice = groups::may(member, permissions::set_notice),
          .paging = {.page = page, .pages = last, .path = path_to_decisions(member.group.id)},
          .typed_days = std::to_string(days)};
}

/// What was done just now, by `?done=`.
std::optional<Message> done_notice(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "proposed") return say("The group can read it now, and suggest changes.");
  if (done == "words") return say("The new words are there. The earlier ones are kept.");
  if (done == "remark") return say("It is there. Who looks after the proposal answers.");
  if (done == "replied") return say("Your answer is there.");
  if (done == "planned") return say("The group is told, and may question it.");
  if (done == "started") return say("The group decides now. Everybody is told.");
  if (done == "answered") return say("Your answer counts. Thank you.");
  if (done == "together") return say("Now change the words so that they answer what was said.");
  if (done == "passing") return say("Somebody else has to agree.");
  if (done == "passed") return say("It is passed, with the reasons against it beside it.");
  if (done == "review") return say("It is written down.");
  if (done == "taken") return say("You look after it now.");
  return std::nullopt;
}

Response to_proposal(Write& write, const ProposalAsked& asked, std::string_view done) {
  write.commit();
  return see_other(asked.path() + "?done=" + std::string(done));
}

}  // namespace

// GET /groups/:group/decisions
Response list_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  std::optional<Message> notice;
  if (request.queries.first("done") == "notice") notice = say("It is changed.");
  return ok(pages::list(people::frame(request, member.visit), list_shown(read, request, member),
                        std::move(notice)));
}

// POST /groups/:group/decisions/notice
Response set_notice(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::set_notice);
  const std::string typed = request.line_field("notice_days");
  const auto days = accept_notice_days(typed);
  if (!days) {
    pages::ListShown shown = list_shown(write, request, member);
    shown.typed_days = typed;
    shown.problems = days.problems();
    return unprocessable(pages::list(people::frame(request, member.visit), shown, {}));
  }
  if (*days != notice_days(write, member.group.id)) {
    set_notice_days(write, member.group.id, *days);
    note_act(write, {.kind = acts::notice_changed, .group = member.group.id, .by = member.person()},
             request.now);
  }
  write.commit();
  return see_other(path_to_decisions(member.group.id) + "?done=notice");
}

// GET /groups/:group/decisions/ways
Response ways_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(pages::methods(people::frame(request, member.visit), member));
}

// GET /groups/:group/decisions/new
Response new_page(const Request& request, Read& read) {
  const groups::Member member = member_who_proposes(read, request);
  return ok(pages::words_form(people::frame(request, member.visit), {.member = member}));
}

// POST /groups/:group/decisions/new
Response propose(const Request& request, Write& write) {
  const groups::Member member = member_who_proposes(write, request);
  pages::WordsShown shown{.member = member, .form = typed_words(request)};
  const auto words = accept_words(shown.form);
  if (!words) {
    shown.problems = words.problems();
  } else if (open_proposal_count(write, member) >= limits::most_open_proposals) {
    shown.problems = {
        {"title", say("Many proposals wait already. Decide about some of them first")}};
  } else {
    const auto id = add_proposal(write, member, *words, request.now);
    write.commit();
    return see_other(path_to_proposal(member.group.id, id) + "?done=proposed");
  }
  return unprocessable(pages::words_form(people::frame(request, member.visit), shown));
}

// GET /groups/:group/decisions/:decision
Response proposal_page(const Request& request, Read& read) {
  const ProposalAsked asked = proposal_asked(read, request);
  return ok(pages::proposal(people::frame(request, asked.member.visit),
                            shown_of(read, request, asked, round_asked(request)),
                            done_notice(request)));
}

// GET /groups/:group/decisions/:decision/words
Response words_page(const Request& request, Read& read) {
  const ProposalAsked asked = writer_asked(read, request);
  if (!asked.proposal.is_open()) throw NotFound();
  ProposalWords words = words_with_options(read, asked.proposal);
  // An option that was just taken up stands in the next row.
  if (const auto remark = whole_number(request.queries.first("option"))) {
    const Remark taken = find_remark(read, asked.proposal.id, {*remark});
    if (taken.kind == RemarkKind::option && !taken.removed_reason) {
      words.options.push_back(option_in(taken.text));
    }
  }
  return ok(pages::words_form(
      people::frame(request, asked.member.visit),
      {.member = asked.member, .proposal = asked.proposal, .form = std::move(words)}));
}

// POST /groups/:group/decisions/:decision/words
Response change_words_of(const Request& request, Write& write) {
  const ProposalAsked asked = writer_asked(write, request);
  pages::WordsShown shown{
      .member = asked.member, .proposal = asked.proposal, .form = typed_words(request)};
  if (!asked.proposal.is_open()) {
    shown.problems = {{"", say("While you typed, the group began to decide about the words as they "
                               "are. Yours are not kept: copy them for the next round")}};
    return unprocessable(pages::words_form(people::frame(request, asked.member.visit), shown));
  }
  const auto words = accept_words(shown.form);
  if (!words || text_count(write, asked.proposal.id) >= limits::most_texts) {
    shown.problems = words ? Problems{{"title", say("It was changed too often. Write a new one")}}
                           : words.problems();
    return unprocessable(pages::words_form(people::frame(request, asked.member.visit), shown));
  }
  if (*words != words_with_options(write, asked.proposal)) {
    change_words(write, asked.member, asked.proposal, *words, request.now);
    // What the group got to know is not what it would decide about: the time begins anew.
    const auto rounds = rounds_of(write, asked.proposal.id);
    if (!rounds.empty() && !rounds.front().started_at) {
      open_later(write, rounds.front().id,
                 opens_from(request.now, notice_days(write, asked.member.group.id)));
    }
  }
  return to_proposal(write, asked, "words");
}

// POST /groups/:group/decisions/:decision/take-on
Response take_proposal_on(const Request& request, Write& write) {
  const ProposalAsked asked = proposal_asked(write, request);
  groups::require(asked.member, permissions::propose);
  if (asked.proposal.written_by || asked.proposal.removed_reason) throw NotFound();
  take_on(write, asked.member, asked.proposal.id);
  return to_proposal(write, asked, "taken");
}

// POST /groups/:group/decisions/:decision/remarks
Response say_remark(const Request& request, Write& write) {
  const ProposalAsked asked = proposal_asked(write, request);
  groups::require(asked.member, permissions::propose);
  if (asked.proposal.removed_reason) throw NotFound();
  const RemarkForm form{.kind = request.line_field("kind"), .text = request.field("remark")};
  const auto remark = accept_remark(form);
  Problems problems = remark ? Problems{} : remark.problems();
  if (!takes_remarks(asked.proposal)) {
    problems = {{"", say("The group decides about it now, so nothing is suggested or asked any "
                         "more. What you typed was not sent: copy it")}};
  } else if (remark && remark_count(write, asked.proposal.id) >= limits::most_remarks) {
    problems = {{"remark", say("There are too many already to show more")}};
  }
  if (problems.empty()) {
    add_remark(write, asked.member, asked.proposal.id, *remark, request.now);
    return to_proposal(write, asked, "remark");
  }
  pages::ProposalShown shown = shown_of(write, request, asked);
  shown.remark = form;
  shown.problems = std::move(problems);
  return mend(request, shown);
}

// POST /groups/:group/decisions/:decision/remarks/:remark
Response reply_to_remark(const Request& request, Write& write) {
  const ProposalAsked asked = writer_asked(write, request);
  const Remark remark = find_remark(write, asked.proposal.id, request.id<Remark>("remark"));
  const std::string ending = "-" + std::to_string(remark.id.number);
  const ReplyForm form{.reply = request.line_field("reply" + ending),
                       .words = request.field("reply_words" + ending)};
  const auto reply = accept_reply(remark.kind, form);
  const auto late = why_not_replied(asked.proposal, remark);
  if (reply && !late) {
    save_reply(write, asked.member, remark.id, *reply);
    const bool is_new_option = remark.kind == RemarkKind::option &&
                               reply->reply == Reply::taken_up && asked.proposal.is_open();
    if (is_new_option) {
      write.commit();
      return see_other(asked.path() + "/words?option=" + std::to_string(remark.id.number));
    }
    return to_proposal(write, asked, "replied");
  }
  pages::ProposalShown shown = shown_of(write, request, asked);
  shown.reply = form;
  shown.reply_to = remark.id.number;
  if (late) shown.problems = {{"", *late}};
  for (const Problem& one : late ? Problems{} : reply.problems()) {
    shown.problems.push_back({one.field + ending, one.message});
  }
  return mend(request, shown);
}

// POST /groups/:group/decisions/:decision/reviews
Response say_review(const Request& request, Write& write) {
  const ProposalAsked asked = proposal_asked(write, request);
  groups::require(asked.member, permissions::propose);
  if (asked.proposal.stage != Stage::decided || asked.proposal.removed_reason) throw NotFound();
  pages::ProposalShown shown = shown_of(write, request, asked);
  shown.review = request.field("seen");
  shown.review_day = typed_day(request, "again");
  const pages::TypedDay& day = shown.review_day;
  const bool has_day = !(day.day + day.month + day.year).empty();
  const auto again = day_of(day);
  check_typed({.field = "seen",
               .text = shown.review,
               .most = limits::remark_characters,
               .if_empty = say("Write what you see now")},
              shown.problems);
  const bool in_time =
      again && *again > request.now && *again <= request.now + limits::latest_review;
  if (has_day && !in_time) {
    shown.problems.push_back({"again", say("Choose a day from tomorrow on, within three years")});
  }
  if (shown.reviews.size() >= static_cast<std::size_t>(limits::most_reviews)) {
    shown.problems.push_back({"seen", say("There are too many already to show more")});
  }
  if (!shown.problems.empty()) return mend(request, shown);
  add_review(write, asked.member, asked.proposal.id, shown.review, request.now);
  const bool was_due = asked.proposal.review_at && *asked.proposal.review_at <= request.now;
  if (again) {
    ask_for(write, {.kind = looks_again, .number = asked.proposal.id.number, .not_before = *again});
  }
  if (again || was_due) set_review(write, asked.proposal.id, again);
  note_act(write,
           {.kind = acts::looked_at,
            .group = asked.member.group.id,
            .by = asked.member.person(),
            .about = asked.proposal.id.number},
           request.now);
  return to_proposal(write, asked, "review");
}

}  // namespace alongside::decisions
