#include <algorithm>

#include "foundation/record/record.h"
#include "slices/moderation/acts.h"
#include "slices/moderation/matter_asking.h"
#include "slices/moderation/path_parts.h"
#include "slices/moderation/permissions.h"
#include "slices/moderation/routes.h"

namespace alongside::moderation {
namespace {

ProposalForm form_of(const Request& request) {
  return {.outcome = request.line_field("outcome"),
          .note = request.line_field("note"),
          .text = request.line_field("text"),
          .reason = request.field("reason")};
}

Response comes_back(Read& read, const Request& request, const Asked& asked,
                    const ProposalForm& form, Problems problems) {
  MatterShown shown = shown_matter(read, asked);
  shown.form = form;
  shown.problems = std::move(problems);
  return unprocessable(matter_page(people::frame(request, asked.member.visit), shown));
}

Response done(Write& write, const Asked& asked, std::string_view what) {
  write.commit();
  return see_other(asked.path() + "?done=" + std::string(what));
}

/// What cannot be put back is gone, and its page with it.
Response decided_and_gone(Write& write, const Asked& asked) {
  write.commit();
  return see_other(path_to_care(asked.member.group.id) + "?done=decided");
}

/// False where the room cannot take these words: they are there already.
bool mend(Write& write, const Asked& asked, const std::string& words) {
  switch (mending_of(asked.matter, words)) {
    case Mending::at_once:
      return asked.kind.mend(write, asked.contribution.number, words);
    case Mending::ask_author:
      ask_author(write, asked.which(), *asked.contribution.signed_by, words);
      return true;
    case Mending::put_beside:
      return asked.kind.put_beside(write, asked.contribution.whole, words, asked.now);
  }
  return false;
}

bool carry_out(Write& write, const Asked& asked, const Proposal& decided) {
  switch (decided.outcome) {
    case Outcome::stays:
      drop_note(write, asked.which());
      return true;
    case Outcome::content_note:
      save_note(write, asked.which(), decided.words);
      return true;
    case Outcome::mended:
      return mend(write, asked, decided.words);
    case Outcome::taken_out:
    case Outcome::kept_back:
      asked.kind.take_out(write, asked.contribution.number, decided.words);
      drop_wording(write, asked.which());
      return true;
    case Outcome::put_back:
      asked.kind.put_back(write, asked.contribution.number);
      return true;
  }
  return false;
}

Problem too_many_proposals() {
  return {"", say_many("{count} thing that you proposed waits. Others decide about it first",
                       "{count} things that you proposed wait. Others decide about some first",
                       limits::most_open_proposals)};
}

Problem cannot_come(const Asked& asked, const Proposal& decided) {
  if (mending_of(asked.matter, decided.words) == Mending::put_beside) {
    return {"", say("These words cannot come beside the others: they are there already, or the "
                    "question is closed or full")};
  }
  return {"", say("These words are there already, as another one")};
}

/// What is written down of it. Other words are not: they may be mended again, taken out or
/// withdrawn, and stand only where they stand.
std::string words_kept(const Proposal& decided) {
  return decided.outcome == Outcome::mended ? "" : decided.words;
}

bool asks_author(const Asked& asked, const Proposal& decided) {
  return decided.outcome == Outcome::mended &&
         mending_of(asked.matter, decided.words) == Mending::ask_author;
}

}  // namespace

// GET /groups/:group/care/:kind/:contribution
Response matter_of_group(const Request& request, Read& read) {
  const Asked asked = asked_for(read, request);
  MatterShown shown = shown_matter(read, asked);
  shown.notice = matter_notice(request.queries.first("done"));
  return ok(matter_page(people::frame(request, asked.member.visit), shown));
}

// POST /groups/:group/care/:kind/:contribution
Response propose_outcome(const Request& request, Write& write) {
  const Asked asked = asked_for(write, request);
  groups::require(asked.member, permissions::decide);
  const ProposalForm form = form_of(request);
  const Result<Proposal> proposal = accept_proposal(form, asked.matter);
  if (!proposal) return comes_back(write, request, asked, form, proposal.problems());
  const bool sides = asked.two_sides && needs_sides(asked.matter, *proposal);
  if (Problems problems = problems_of_proposing(sides, asked.own); !problems.empty()) {
    return comes_back(write, request, asked, form, std::move(problems));
  }
  if (count_other_proposals(write, asked.which(), asked.member.person()) >=
      limits::most_open_proposals) {
    return comes_back(write, request, asked, form, {too_many_proposals()});
  }
  open_matter(write, asked.which(), {request.now, asked.two_sides});
  save_proposal(write, asked.which(), asked.own, *proposal, request.now);
  return done(write, asked, "proposed");
}

// POST /groups/:group/care/:kind/:contribution/agree
Response agree_to_outcome(const Request& request, Write& write) {
  const Asked asked = asked_for(write, request);
  groups::require(asked.member, permissions::decide);
  const auto number = whole_number(request.line_field("proposal"));
  const auto proposals = proposals_about(write, asked.which());
  const auto found = std::ranges::find_if(
      proposals, [&](const KeptProposal& one) { return number && one.id.number == *number; });
  if (found == proposals.end()) throw NotFound();
  const Proposal decided{found->outcome, found->words};
  const bool sides = asked.two_sides && needs_sides(asked.matter, decided);
  Decider first = decider(write, asked, found->by);
  first.side = found->side;
  if (Problems problems = problems_of_agreeing(sides, first, asked.own); !problems.empty()) {
    return comes_back(write, request, asked, {}, std::move(problems));
  }
  const bool asks = asks_author(asked, decided);
  if (!carry_out(write, asked, decided)) {
    return comes_back(write, request, asked, {}, {cannot_come(asked, decided)});
  }
  save_decision(write, asked.afterwards(),
                {found->by, asked.member.person(), decided.outcome, words_kept(decided)},
                request.now);
  close_matter(write, asked.which());
  note_act(write,
           {.kind = acts::of(decided.outcome),
            .group = asked.member.group.id,
            .by = asked.member.person()},
           request.now);
  const bool gone = decided.outcome == Outcome::taken_out && asked.kind.put_back == nullptr;
  if (gone || asked.matter.waits) return decided_and_gone(write, asked);
  return done(write, asked, asks ? "asked" : "decided");
}

// POST /groups/:group/care/:kind/:contribution/author
Response answer_as_author(const Request& request, Write& write) {
  const Asked asked = asked_for(write, request);
  const auto wording = wording_of(write, asked.which());
  if (!wording || wording->author != asked.member.person() || !asked.own.is_author) {
    throw NotAllowed();
  }
  const std::string answer = request.line_field("answer");
  if (answer != "yes" && answer != "no") {
    return comes_back(write, request, asked, {}, {{"", say("Choose yes or no")}});
  }
  if (answer == "yes" && !asked.kind.mend(write, asked.contribution.number, wording->words)) {
    return comes_back(write, request, asked, {},
                      {{"", say("These words are there already, as another one")}});
  }
  drop_wording(write, asked.which());
  return done(write, asked, "answered");
}

}  // namespace alongside::moderation
