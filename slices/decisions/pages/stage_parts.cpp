#include "slices/decisions/pages/stage_parts.h"

#include <array>

#include "foundation/html/components.h"
#include "slices/decisions/deciding/method.h"

namespace alongside::decisions::pages {

Message name_of(Stage stage) {
  switch (stage) {
    case Stage::writing:
      return say("Being written");
    case Stage::questions:
      return say("Questions and answers");
    case Stage::deciding:
      return say("Deciding");
    case Stage::unsettled:
      return say("To work on together");
    case Stage::decided:
      return say("Decided");
  }
  return say("Being written");
}

std::string_view colour_of(Stage stage) {
  if (stage == Stage::deciding) return "blue";
  if (stage == Stage::decided) return "green";
  return stage == Stage::unsettled ? "orange" : "grey";
}

void stages(Html& html, const Proposal& proposal, bool looked_at) {
  const std::array names{
      say("Being written"), say("Questions and answers"), say("Deciding"),
      proposal.stage == Stage::unsettled ? say("To work on together") : say("Decided"),
      say("Looked at again")};
  std::size_t here = static_cast<std::size_t>(proposal.stage);
  if (proposal.stage == Stage::decided) here = looked_at ? names.size() - 1 : 3;
  html << "<ol class=\"alongside-stages\">"_html;
  for (std::size_t n = 0; n < names.size(); ++n) {
    if (n == here) {
      html << "<li aria-current=\"step\"><strong>"_html << names[n] << "</strong></li>"_html;
    } else {
      html << "<li>"_html << names[n] << "</li>"_html;
    }
  }
  html << "</ol>"_html;
}

namespace {

/// Among options; nothing where it is said as of any decision.
std::optional<Message> choice_sentence(const Round& round, const std::string& chosen) {
  const std::vector<Argument> options{{"options", chosen}};
  switch (*round.verdict) {
    case Verdict::passed:
      return chosen.empty() ? say("The group chose among the options.")
                            : say("The group chose: {options}", options);
    case Verdict::failed:
      return say("Nobody chose any of the options.");
    case Verdict::side_against:
      return say("The sides chose different options. So nothing is decided yet.");
    case Verdict::passed_knowingly:
      return chosen.empty()
                 ? say("The group chose, knowing that a side chose something else.")
                 : say("The group chose, knowing that a side chose something else: {options}",
                       options);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Message> outcome_sentence(const Round& round, const std::string& chosen) {
  if (!round.verdict) return std::nullopt;
  if (has_options(round.method)) {
    if (auto sentence = choice_sentence(round, chosen)) return sentence;
  }
  switch (*round.verdict) {
    case Verdict::passed:
      return round.method == DecisionMethod::consent
                 ? say("The group decided for this: nobody saw a harm in it.")
                 : say("The group decided for this.");
    case Verdict::failed:
      return say("The group decided not to do this.");
    case Verdict::side_against:
      return say("Most were for this, and a side was not. So it did not pass.");
    case Verdict::concerns:
      return say("Somebody saw a harm in this. So it did not pass as it is.");
    case Verdict::too_few:
      return say("Too few answered, so nothing is decided.");
    case Verdict::too_few_of_side:
      return say("Too few of a side answered, so nothing is decided.");
    case Verdict::passed_knowingly:
      return say("The group passed this, knowing that a side was against it.");
  }
  return std::nullopt;
}

std::optional<Message> what_next(const Round& round) {
  if (!round.verdict) return std::nullopt;
  switch (*round.verdict) {
    case Verdict::side_against:
      if (has_options(round.method)) {
        return say(
            "Work on it together: read the reasons, find options that answer them, and "
            "decide again.");
      }
      return say(
          "Work on it together: read the reasons, find words that answer them, and decide "
          "again.");
    case Verdict::concerns:
      return say(
          "Read the reasons, work them into the words, and ask again. That is the next "
          "round.");
    case Verdict::too_few:
    case Verdict::too_few_of_side:
      return say("Ask what kept people from answering, and try again.");
    default:
      return std::nullopt;
  }
}

namespace {

Message share_sentence(const Plan& plan) {
  const bool each = plan.basis == Basis::each_side;
  switch (plan.threshold) {
    case Threshold::more_than_half:
      return each ? say("It passes with more than half of all, and more than half of each side.")
                  : say("It passes with more than half of all.");
    case Threshold::two_thirds:
      return each ? say("It passes with two thirds of all, and two thirds of each side.")
                  : say("It passes with two thirds of all.");
    case Threshold::three_quarters:
      return each ? say("It passes with three quarters of all, and three quarters of each side.")
                  : say("It passes with three quarters of all.");
  }
  return say("It passes with more than half of all.");
}

void add_choosing(std::vector<Message>& all, const Plan& plan) {
  all.push_back(say_many("{count} option is chosen.", "{count} options are chosen.", plan.places));
  if (plan.method == DecisionMethod::dots) {
    all.push_back(say_many("Each has {count} dot.", "Each has {count} dots.", plan.dots));
  }
  all.push_back(plan.basis == Basis::each_side
                    ? say("It is decided when each side, counted by itself, chooses the same.")
                    : say("Where a side, counted by itself, chooses something else, it is not "
                          "decided by itself."));
  if (plan.voices == Voices::secret && plan.basis == Basis::all) {
    all.push_back(
        say("That is looked at only where at least 8 of each side answered: else it would "
            "tell how a few people answered."));
  }
}

Message against_sentence(const Plan& plan) {
  if (plan.voices == Voices::open) {
    return say("Where a side is against it, it does not pass by itself.");
  }
  return say(
      "Where a side is against it, it does not pass by itself. That is looked at only where "
      "at least 8 of each side answered: else it would tell how a few people answered.");
}

}  // namespace

std::vector<Message> plan_sentences(const Plan& plan) {
  std::vector<Message> all{decisions::name_of(plan.method)};
  if (plan.method == DecisionMethod::consent) {
    all.push_back(say("It passes when nobody sees a harm to what you want to do together."));
  } else if (has_options(plan.method)) {
    add_choosing(all, plan);
  } else {
    all.push_back(share_sentence(plan));
    if (plan.basis == Basis::all) all.push_back(against_sentence(plan));
  }
  if (plan.quorum_all > 0) {
    all.push_back(
        say("At least {percent} in 100 members have to answer.", {{"percent", plan.quorum_all}}));
  }
  if (plan.quorum_side > 0) {
    all.push_back(say("At least {percent} in 100 of each side have to answer.",
                      {{"percent", plan.quorum_side}}));
  }
  all.push_back(plan.voices == Voices::secret
                    ? say("Answers are secret. Nobody sees any before the end.")
                    : say("Answers are open: the group sees them with names."));
  return all;
}

std::string names_of_sides(const Words& words, std::string_view lines) {
  std::string all;
  while (true) {
    const auto end = lines.find('\n');
    const std::string_view name = lines.substr(0, end);
    if (!all.empty()) all += ", ";
    all += name.empty() ? words(say("No side shown")) : std::string(name);
    if (end == std::string_view::npos) return all;
    lines.remove_prefix(end + 1);
  }
}

}  // namespace alongside::decisions::pages
