#include "slices/decisions/pages/answer_parts.h"

#include "slices/decisions/deciding/marks.h"
#include "slices/decisions/deciding/method.h"
#include "slices/decisions/pages/option_parts.h"
#include "slices/decisions/pages/result_parts.h"
#include "slices/decisions/path_parts.h"

namespace alongside::decisions::pages {
namespace {

/// What must be known before answering stands beside the button.
Message who_sees_it(const ProposalShown& shown) {
  if (shown.round->is_secret()) {
    return say(
        "Nobody sees your answer before the end, and nobody sees whose it was. When the time "
        "is over, not even this site can tell. Your reason is shown without your name: how "
        "you write may tell who you are.");
  }
  if (shown.own_side.empty()) {
    return say(
        "The group sees your answer with your name. You do not show a side, so it counts for "
        "everybody and for no side.");
  }
  return say("The group sees your answer with your name, and counts it for your side: {side}.",
             {{"side", shown.own_side}});
}

std::optional<Message> side_of_secret(const ProposalShown& shown) {
  if (!shown.round->is_secret()) return std::nullopt;
  if (shown.own_side.empty()) {
    return say("You count for no side, so your answer counts for everybody alone.");
  }
  return say("Your answer counts for everybody, and for your side: {side}.",
             {{"side", shown.own_side}});
}

void reason_field(Html& html, const ProposalShown& shown) {
  html::text_area(html, {.name = "reason",
                         .label = html::Label{shown.round->method == DecisionMethod::consent
                                                  ? say("Your reason, or your concern")
                                                  : say("Your reason (optional)")},
                         .value = shown.answer.reason,
                         .problems = &shown.problems,
                         .rows = 3,
                         .most_characters = static_cast<int>(limits::reason_characters)});
  html::hint(html, who_sees_it(shown));
  if (const auto side = side_of_secret(shown)) html::hint(html, *side);
}

/// Who stands aside sends the same form by another button.
void choosing_form(Html& html, const ProposalShown& shown) {
  const std::string path = path_to_proposal(shown.member.group.id, shown.proposal.id);
  html::post_form(html, Url(path + "/answer"), [&] {
    html::hidden_field(html, "round", std::to_string(shown.round->id.number));
    option_fields(html, shown);
    reason_field(html, shown);
    html::button_row(html, [&] {
      html::button(html, shown.own ? say("Change my answer") : say("Send my answer"));
      html::button(html, say("I stand aside"), "answer", std::to_string(stood_aside),
                   html::ButtonStyle::secondary);
    });
  });
}

void answer_form(Html& html, const ProposalShown& shown) {
  if (has_options(shown.round->method)) {
    choosing_form(html, shown);
    return;
  }
  std::vector<html::Option> options;
  for (const AnswerWords& one : answers_of(shown.round->method)) {
    options.push_back({std::to_string(one.answer), one.words, {}});
  }
  const std::string path = path_to_proposal(shown.member.group.id, shown.proposal.id);
  html::post_form(html, Url(path + "/answer"), [&] {
    html::hidden_field(html, "round", std::to_string(shown.round->id.number));
    html::radios(html,
                 {.name = "answer",
                  .legend = html::Label{shown.round->method == DecisionMethod::consent
                                            ? say("Is it good enough for now, and safe enough "
                                                  "to try?")
                                            : say("What do you say?")},
                  .options = options,
                  .chosen = {shown.answer.answer},
                  .problems = &shown.problems});
    reason_field(html, shown);
    html::button(html, shown.own ? say("Change my answer") : say("Send my answer"));
  });
}

}  // namespace

void answer_part(Html& html, const ProposalShown& shown) {
  switch (shown.may_answer) {
    case MayAnswer::closed:
      html::paragraph(html, say("The time is over. The answers are being counted."));
      return;
    case MayAnswer::came_later:
      html::paragraph(html, say("You came into the group after this began, so you read along. You "
                                "answer from the next one on."));
      return;
    case MayAnswer::not_allowed:
      return;
    case MayAnswer::yes:
      break;
  }
  html::section(html, say("Your answer"), [&] {
    html::paragraph(html, say("Answer until {day}. You can change your answer until then.",
                              {{"day", html.words().day_and_time(*shown.round->closes_at)}}));
    if (shown.own) {
      const std::string said = said_in(html.words(), shown, *shown.own);
      if (!said.empty()) html::paragraph(html, say("You said: {answer}", {{"answer", said}}));
    }
    if (shown.own && shown.problems.empty()) {
      html::details(html, say("Change my answer"), [&] { answer_form(html, shown); });
    } else {
      answer_form(html, shown);
    }
  });
}

}  // namespace alongside::decisions::pages
