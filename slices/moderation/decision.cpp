#include "slices/moderation/decision.h"

#include "foundation/base/typed_text.h"

namespace alongside::moderation {
namespace {

void check_words(const ProposalForm& form, const Matter& matter, Proposal& proposal,
                 Problems& problems) {
  if (proposal.outcome == Outcome::content_note) {
    proposal.words = form.note;
    check_typed({.field = "note",
                 .text = form.note,
                 .most = limits::note_characters,
                 .if_empty = say("Say what it is about, in a few words")},
                problems);
  }
  if (proposal.outcome == Outcome::taken_out || proposal.outcome == Outcome::kept_back) {
    proposal.words = form.reason;
    check_typed({.field = "reason",
                 .text = form.reason,
                 .most = limits::reason_characters,
                 .if_empty = matter.waits ? say("Say why it should be kept back")
                                          : say("Say why it should be taken out")},
                problems);
  }
  if (proposal.outcome == Outcome::mended) {
    proposal.words = form.text;
    check_typed({.field = "text",
                 .text = form.text,
                 .most = limits::text_characters,
                 .if_empty = say("Enter the words as they should be")},
                problems);
    if (form.text == matter.text) {
      problems.push_back({"text", say("These are the words as they are now. Change them")});
    }
  }
}

/// What can be decided about it as it stands.
bool can_be(Outcome outcome, const Matter& matter) {
  if (matter.waits != (outcome == Outcome::kept_back)) return false;
  if (outcome == Outcome::mended && !matter.can_be_mended) return false;
  if (outcome == Outcome::put_back || outcome == Outcome::stays) {
    return matter.is_out == (outcome == Outcome::put_back);
  }
  return !matter.is_out;
}

}  // namespace

Result<Proposal> accept_proposal(const ProposalForm& form, const Matter& matter) {
  const auto outcome = outcome_named(form.outcome);
  if (!outcome || !can_be(*outcome, matter)) {
    return Problem{"outcome", say("Choose what should happen")};
  }
  Proposal proposal{.outcome = *outcome, .words = {}};
  Problems problems;
  check_words(form, matter, proposal, problems);
  if (!problems.empty()) return problems;
  return proposal;
}

Mending mending_of(const Matter& matter, std::string_view words) {
  if (is_typing_error(matter.text, words)) return Mending::at_once;
  return matter.is_signed ? Mending::ask_author : Mending::put_beside;
}

bool needs_sides(const Matter& matter, const Proposal& proposal) {
  return proposal.outcome != Outcome::mended ||
         mending_of(matter, proposal.words) != Mending::at_once;
}

bool two_sides_decide(bool there_now, const std::optional<CameUp>& came_up, Instant now) {
  if (there_now) return true;
  return came_up && came_up->two_sides &&
         now < came_up->at + std::chrono::days(limits::days_sides_are_kept);
}

Problems problems_of_proposing(bool two_sides, const Decider& own) {
  if (own.is_author) return {{"", say("This is yours: others decide about it")}};
  if (!own.settled) {
    return {{"", say("You came into the group, or changed your side, after this came up. Somebody "
                     "who was there before decides about it")}};
  }
  if (!two_sides || own.side != 0) return {};
  return {{"", say("In this group two people of different sides decide this. Show the group which "
                   "side you count for first, or ask somebody who does")}};
}

Problems problems_of_agreeing(bool two_sides, const Decider& first, const Decider& own) {
  if (Problems problems = problems_of_proposing(two_sides, own); !problems.empty()) {
    return problems;
  }
  if (own.person == first.person) {
    return {{"", say("You proposed this yourself: somebody else has to agree")}};
  }
  if (!first.settled || (two_sides && first.side == 0)) {
    return {{"", say("Who proposed this came into the group, or changed their side, after it came "
                     "up. Propose it yourself, so that somebody else can agree")}};
  }
  if (!two_sides || own.side != first.side) return {};
  return {{"", say("Somebody of another side has to agree: you count for the same side as who "
                   "proposed it")}};
}

}  // namespace alongside::moderation
