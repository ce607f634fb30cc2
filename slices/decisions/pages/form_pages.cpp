// The forms of a proposal: pages/proposal_pages.h.
#include "slices/decisions/pages/proposal_pages.h"

#include <algorithm>

#include "slices/decisions/deciding/method.h"
#include "slices/decisions/pages/method_parts.h"
#include "slices/decisions/pages/stage_parts.h"
#include "slices/decisions/path_parts.h"

namespace alongside::decisions::pages {
namespace {

std::vector<html::Crumb> crumbs_to(const groups::Member& member, const Proposal& proposal) {
  std::vector<html::Crumb> crumbs = crumbs_to_decisions(member);
  crumbs.push_back({proposal.title, Url(path_to_proposal(member.group.id, proposal.id))});
  return crumbs;
}

void area(Html& html, std::string_view name, const Message& label, std::string_view value,
          const Message& hint, const Problems& problems) {
  html::text_area(html, {.name = name,
                         .label = html::Label{label},
                         .value = value,
                         .problems = &problems,
                         .hint = hint,
                         .rows = 3});
}

void words_fields(Html& html, const WordsShown& shown) {
  html::text_field(html, {.name = "title",
                          .label = html::Label{say("A short title")},
                          .value = shown.form.title,
                          .problems = &shown.problems,
                          .hint = say("For example: meet in the evening every other month")});
  area(html, "change", say("What would change?"), shown.form.change,
       say("So that somebody who was not there understands it"), shown.problems);
  area(html, "for_whom", say("For whom would it change?"), shown.form.for_whom,
       say("For example: people who work during the day"), shown.problems);
  area(html, "cost", say("What does it cost?"), shown.form.cost,
       say("Time, money, strength. 'Nothing' is an answer too."), shown.problems);
  area(html, "harm", say("Whom might it harm?"), shown.form.harm,
       say("Who would have it harder? If you see nobody, say so."), shown.problems);
}

/// The options that are there and some rows more, as many as may be.
std::size_t option_rows(std::size_t there) {
  constexpr std::size_t rows_more = 3, rows_at_first = 4;
  return std::min(std::max(there + rows_more, rows_at_first), limits::most_options);
}

void option_rows_fields(Html& html, const WordsShown& shown) {
  const auto& options = shown.form.options;
  const std::size_t rows = std::max(option_rows(options.size()), options.size());
  html::paragraph(html, say("Where there are several ways to go, write each down. The group then "
                            "chooses by scores, dots or a ranking. Others may suggest more."));
  for (std::size_t n = 0; n < rows; ++n) {
    const std::string number = std::to_string(n + 1);
    const std::vector<Argument> which{{"number", static_cast<std::int64_t>(n) + 1}};
    const OptionWords option = n < options.size() ? options[n] : OptionWords{};
    html::text_field(html, {.name = "option-" + number,
                            .label = html::Label{say("Option {number}: its name", which)},
                            .value = option.name,
                            .problems = &shown.problems});
    html::text_field(
        html, {.name = "about-" + number,
               .label = html::Label{say("Option {number}: what it is, in a few words", which)},
               .value = option.about,
               .problems = &shown.problems});
  }
  html::hint(html, say_many("{count} option is the most. Rows that stay empty are left out.",
                            "{count} options are the most. Rows that stay empty are left out.",
                            static_cast<std::int64_t>(limits::most_options)));
}

/// Most proposals need none, so they are folded away until there are some.
void option_part(Html& html, const WordsShown& shown) {
  const Message title = say("Options to choose from");
  if (shown.form.options.empty() && shown.problems.empty()) {
    html::details(html, title, [&] { option_rows_fields(html, shown); });
  } else {
    html::section(html, title, [&] { option_rows_fields(html, shown); });
  }
}

html::Choice choice(std::string_view name, const Message& legend, std::vector<html::Option> options,
                    const std::string& chosen, const Problems& problems) {
  return {.name = name,
          .legend = html::Label{legend},
          .options = std::move(options),
          .chosen = {chosen},
          .problems = &problems};
}

html::Choice quorum_choice(std::string_view name, const Message& legend, const std::string& chosen,
                           const Problems& problems) {
  std::vector<html::Option> options;
  for (const std::int64_t percent : quorums()) {
    options.push_back(
        {std::to_string(percent),
         percent == 0 ? say("However many") : say("{percent} in 100", {{"percent", percent}}),
         {}});
  }
  auto made = choice(name, legend, std::move(options), chosen, problems);
  made.layout = html::Choice::Layout::small;
  return made;
}

void method_choice(Html& html, const PlanShown& shown) {
  std::vector<html::Option> options;
  for (const DecisionMethod method : methods_offered()) {
    options.push_back({form_of({.method = method}).method, decisions::name_of(method),
                       explained(method).front()});
  }
  html::radios(html, choice("method", say("In which way do you decide?"), std::move(options),
                            shown.form.method, shown.problems));
  html::details(html, say("See how each way works"), [&] {
    for (const DecisionMethod method : methods_offered()) method_explained(html, method, 2);
  });
}

/// What is asked besides where options are chosen.
void choosing_fields(Html& html, const PlanShown& shown) {
  const auto number = [&](const char* name, const Message& label, const std::string& value) {
    html::text_field(html, {.name = name,
                            .label = html::Label{label},
                            .value = value,
                            .problems = &shown.problems,
                            .width_characters = 3});
  };
  const auto fields = [&] {
    number("places", say("How many options do you choose?"), shown.form.places);
    number("dots", say("How many dots has each? (for dots alone)"), shown.form.dots);
  };
  if (shown.options >= limits::fewest_options || !shown.problems.empty()) {
    html::section(html, say("For scores, dots and a ranking"), fields);
  } else {
    html::details(html, say("For scores, dots and a ranking"), [&] {
      html::paragraph(html, say("These choose among options. The proposal has none to choose among "
                                "yet: change its words, and write two or more."));
      fields();
    });
  }
}

void rule_choices(Html& html, const PlanShown& shown) {
  html::radios(
      html,
      choice("basis", say("Who has to be for it? (not for consent)"),
             {{"each_side", say("All together, and each side"),
               say("Then no side is outvoted. Among options, each side has to choose the same.")},
              {"all", say("All together"),
               say("Where a side is against it, it still does not pass by itself.")}},
             shown.form.basis, shown.problems));
  html::radios(html, choice("threshold", say("How many? (for words, and yes or no)"),
                            {{"half", say("More than half"), {}},
                             {"two_thirds", say("Two thirds"), {}},
                             {"three_quarters", say("Three quarters"), {}}},
                            shown.form.threshold, shown.problems));
  html::radios(html, quorum_choice("quorum_all", say("How many members have to answer at least?"),
                                   shown.form.quorum_all, shown.problems));
  html::radios(html, quorum_choice("quorum_side", say("How many of each side?"),
                                   shown.form.quorum_side, shown.problems));
}

}  // namespace

std::string words_form(const html::Frame& frame, const WordsShown& shown) {
  const Message title = shown.proposal ? say("Change the words") : say("Write a proposal");
  const html::PageHead head{.title = title,
                            .breadcrumbs = shown.proposal ? crumbs_to(shown.member, *shown.proposal)
                                                          : crumbs_to_decisions(shown.member),
                            .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, shown.proposal
                              ? say("The words of before are kept. Where people were already told "
                                    "of them, the time to get to know it begins anew.")
                              : say("It need not be finished. Others see it, and suggest changes. "
                                    "Nothing is decided yet."));
    const std::string path =
        shown.proposal ? path_to_proposal(shown.member.group.id, shown.proposal->id) + "/words"
                       : path_to_decisions(shown.member.group.id) + "/new";
    html::post_form(html, Url(path), [&] {
      words_fields(html, shown);
      option_part(html, shown);
      html::button(html, shown.proposal ? say("Keep these words") : say("Show it to the group"));
    });
  });
}

std::string plan_form(const html::Frame& frame, const PlanShown& shown) {
  const html::PageHead head{.title = say("How do you decide about this?"),
                            .breadcrumbs = crumbs_to(shown.member, shown.proposal),
                            .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("How do you decide about this?"));
    html::paragraph(
        html, say_many("Everybody sees it and may question it. From then on the group has {count} "
                       "day to get to know the proposal before it can be put to the group.",
                       "Everybody sees it and may question it. From then on the group has {count} "
                       "days to get to know the proposal before it can be put to the group.",
                       shown.notice_days));
    if (shown.sides.size() > 1) {
      std::string names;
      for (const std::string& one : shown.sides) names += (names.empty() ? "" : ", ") + one;
      html::hint(html, say("Your sides are: {sides}.", {{"sides", names}}));
    }
    if (shown.without_account > 0) {
      html::hint(html, say_many("{count} member takes part without an account. They cannot answer "
                                "here, so they are not counted among those who have to.",
                                "{count} members take part without an account. They cannot answer "
                                "here, so they are not counted among those who have to.",
                                shown.without_account));
    }
    html::post_form(
        html, Url(path_to_proposal(shown.member.group.id, shown.proposal.id) + "/plan"), [&] {
          method_choice(html, shown);
          choosing_fields(html, shown);
          html::radios(
              html,
              choice("voices", say("Who sees the answers?"),
                     {{"open", say("Open: the group sees each answer with its name"), {}},
                      {"secret", say("Secret: nobody sees whose answer it was"),
                       say("It cannot be made open later. How sides stand is told, and a side that "
                           "is against it stops it, only where at least 8 of each answered.")}},
                     shown.form.voices, shown.problems));
          rule_choices(html, shown);
          html::button(html, say("Tell the group"));
        });
  });
}

std::string start_form(const html::Frame& frame, const StartShown& shown) {
  const html::PageHead head{.title = say("Put it to the group"),
                            .breadcrumbs = crumbs_to(shown.member, shown.proposal),
                            .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Put it to the group"));
    html::paragraph(html, say("From now on everybody answers about these words. Neither the words "
                              "nor the way to decide change until it is over."));
    std::vector<Text> sentences;
    for (const Message& one : plan_sentences(shown.round.plan())) sentences.emplace_back(one);
    html::bullets(html, sentences);
    html::post_form(
        html, Url(path_to_proposal(shown.member.group.id, shown.proposal.id) + "/start"), [&] {
          html::date_field(html, {.name = "closes",
                                  .legend = html::Label{say("Last day to answer")},
                                  .day = shown.closes.day,
                                  .month = shown.closes.month,
                                  .year = shown.closes.year,
                                  .problems = &shown.problems,
                                  .hint = say("Until midnight of that day")});
          html::date_field(
              html,
              {.name = "review",
               .legend = html::Label{say("When do you look at it again?")},
               .day = shown.review.day,
               .month = shown.review.month,
               .year = shown.review.year,
               .problems = &shown.problems,
               .hint = say("A decision need not hold for ever: it has to be good enough until "
                           "then.")});
          html::button(html, say("Begin to decide"));
        });
  });
}

}  // namespace alongside::decisions::pages
