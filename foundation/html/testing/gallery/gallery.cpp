// Prints one page with every component in every state, for eyes and for axe. Not in the program.
//   html_gallery plain|problems|rtl|stranger
#include <cstdio>
#include <string>
#include <string_view>

#include "foundation/html/bars.h"
#include "foundation/html/components.h"
#include "foundation/html/navigation.h"
#include "foundation/html/page.h"

namespace alongside::html {
namespace {

/// English words from right to left: shows the layout, not the language.
class Mirrored : public Words {
 public:
  std::string_view language() const override { return "ar"; }
  Direction direction() const override { return Direction::right_to_left; }
  std::string number(std::int64_t number) const override { return std::to_string(number); }
  std::string percent(double share) const override {
    return std::to_string(static_cast<int>(share * 100)) + "%";
  }
  std::string day(Instant) const override { return "23/11/2026"; }
  std::string day_and_time(Instant) const override { return "23/11/2026 09:16"; }

 protected:
  std::string_view translated(const Message& message) const override {
    return message.plural().empty() || message.count() == 1 ? message.text() : message.plural();
  }
};

const Problems all_problems{{"", say("We could not save this")},
                            {"name", say("Enter what you want to be called")},
                            {"email", say("Enter an e-mail address")},
                            {"passphrase", say("Enter your passphrase")},
                            {"statement", say("Make the statement shorter")},
                            {"notes", say("Enter your notes")},
                            {"side", say("Choose a side")},
                            {"perspective", say("Choose one or more")},
                            {"sort", say("Choose an order")},
                            {"closes", say("Enter a day that is to come")},
                            {"file", say("Choose a file")}};

std::vector<Option> four_answers() {
  return {{"agree", say("Agree")},
          {"disagree", say("Disagree")},
          {"not_sure", say("Not sure")},
          {"rather_not_say", say("Rather not say")}};
}

void texts(Html& html) {
  h1(html, say("What would make the clinic easier to use?"));
  paragraph(html, say("Everybody in the group can put forward statements, and answer others."));
  section(html, say("Text"), [&] {
    heading(html, 3, Size::small, say("A small heading"));
    written(html,
            "Written by a person,\nwith a line end & <b>no markup</b>: "
            "https://example.org/a-very-long-address-that-does-not-break-anywhere-at-all");
    bullets(html, {say("Evening times"), say("A bus stop that is near"), say("A quiet room")});
    html << "<p>"_html;
    link(html, "/groups", say("A link in a sentence"));
    html << "</p>"_html;
    action_link(html, "/groups", say("Go to your groups"));
    inset(html, [&] { paragraph(html, say("Nobody sees how others answered before you do.")); });
    warning(html, say("You cannot show who wrote this later, once it is anonymous."));
    details(html, say("How statements are chosen"),
            [&] { paragraph(html, say("New ones get a chance, and every one is heard.")); });
    expander(html, say("Ground rules"), [&] { paragraph(html, say("We listen to each other.")); });
    html << "<p>"_html;
    for (const std::string_view colour : {"grey", "green", "blue", "aqua-green", "purple", "pink",
                                          "red", "orange", "yellow", "white"}) {
      tag(html, colour, colour);
      html << " "_html;
    }
    html << "</p>"_html;
  });
  section(html, say("Cards"), [&] {
    for (const std::string_view name : {"Asthma clinic group", "Garden friends"}) {
      card(
          html, name, "/groups/1",
          [&] {
            paragraph(html, say("People who use the clinic and people who work there."));
            tag(html, say("Open"), "green");
          },
          3);
    }
  });
}

void lists(Html& html) {
  section(html, say("Lists and tables"), [&] {
    summary_list(html, {{say("Name"), [&] { html << say("Asha"); }, Url("/me/name")},
                        {say("Pronouns"), [&] { html << say("she, her"); }, Url("/me/pronouns")},
                        {say("Joined"), [&] { html << say("Today"); }, std::nullopt}});
    table(html, say("Answers by side"),
          {{say("Statement")},
           {say("Agree"), true},
           {say("Disagree"), true},
           {say("Not sure"), true},
           {say("Rather not say"), true}},
          [&] {
            row(html, [&] {
              row_heading(html, say("Longer opening times would help me to come after work"));
              for (const std::string_view n : {"12", "3", "*", "1,204"}) numeric_cell(html, n);
            });
            row(html, [&] {
              row_heading(html, say("The letters are hard to read"));
              for (const std::string_view n : {"9", "*", "0", "8"}) numeric_cell(html, n);
            });
          });
    pagination(html, {.page = 10, .pages = 40, .path = "/groups"});
  });
}

void charts(Html& html) {
  section(html, say("Bars"), [&] {
    bar_key(html, {{BarFill::solid, say("Agree")},
                   {BarFill::striped, say("Disagree")},
                   {BarFill::dotted, say("Not sure")},
                   {BarFill::empty, say("Rather not say")}});
    stacked_bar(html, say("Lived experience"),
                {{BarFill::solid, 0.52, say("Agree 52%")},
                 {BarFill::striped, 0.23, say("Disagree 23%")},
                 {BarFill::dotted, 0.15, say("Not sure 15%")},
                 {BarFill::empty, 0.10, say("Rather not say 10%")}});
    html << "<br>"_html;
    stacked_bar(
        html, say("Professional"),
        {{BarFill::solid, 0.05, say("Agree 5%")}, {BarFill::striped, 0.95, say("Disagree 95%")}});
    html << "<br>"_html;
    interval_bar(
        html,
        {.share = 0.62, .low = 0.5, .high = 0.73, .label = say("62%, likely between 50% and 73%")});
  });
}

void text_inputs(Html& html, const Problems* problems) {
  text_field(html, {.name = "name",
                    .label = Label{say("What do you want to be called?")},
                    .value = "Asha \"A\" <O'Neill>",
                    .problems = problems,
                    .autocomplete = "name",
                    .width_characters = 20});
  text_field(html, {.name = "email",
                    .label = Label{say("E-mail")},
                    .problems = problems,
                    .hint = say("Only to send you what you ask for"),
                    .type = "email",
                    .autocomplete = "email"});
  text_field(html, {.name = "passphrase",
                    .label = Label{say("Passphrase")},
                    .problems = problems,
                    .hint = say("Several words, for example"),
                    .type = "password",
                    .autocomplete = "current-password"});
  text_area(html, {.name = "statement",
                   .label = Label{say("Your statement")},
                   .value = "Evening times would help.",
                   .problems = problems,
                   .hint = say("One idea, in your own words"),
                   .rows = 3,
                   .most_characters = 140});
  text_area(html, {.name = "notes", .label = Label{say("Notes")}, .problems = problems});
  date_field(html, {.name = "closes",
                    .legend = Label{say("When does it close?")},
                    .day = "31",
                    .month = "3",
                    .year = "2027",
                    .problems = problems,
                    .hint = say("For example, 31 3 2027")});
  file_field(html, {.name = "file",
                    .label = Label{say("A file of answers")},
                    .problems = problems,
                    .hint = say("A CSV file"),
                    .accept = ".csv"});
}

void choice_inputs(Html& html, const Problems* problems) {
  radios(html, {.name = "answer",
                .legend = Label{say("Do you agree?")},
                .options = four_answers(),
                .chosen = {"agree"},
                .problems = problems,
                .layout = Choice::Layout::inline_row});
  radios(html, {.name = "answer_small",
                .legend = Label{say("Do you agree, in a list?")},
                .options = four_answers(),
                .problems = problems,
                .layout = Choice::Layout::small_inline_row});
  radios(html, {.name = "side",
                .legend = Label{say("Which side do you count for?")},
                .options = {{"1", say("Lived experience"), say("You use the service, or care")},
                            {"2", say("Professional"), say("You work in the service")}},
                .problems = problems,
                .hint = say("You can change it")});
  checkboxes(html, {.name = "perspective",
                    .legend = Label{say("How do you know the clinic?")},
                    .options = {{"0", say("I use it")}, {"1", say("I care for someone")}},
                    .written_options = {{"2", "In words that a person wrote"}},
                    .chosen = {"0", "2"},
                    .problems = problems,
                    .hint = say("Choose all that fit")});
  checkboxes(html, {.name = "matters",
                    .legend = Label{say("Does it matter?")},
                    .options = {{"1", say("This matters to me")}},
                    .layout = Choice::Layout::small,
                    .legend_style = LabelStyle::visually_hidden});
  select(html, {.name = "sort",
                .legend = Label{say("Order")},
                .options = {{"new", say("Newest first")}, {"old", say("Oldest first")}},
                .chosen = {"old"},
                .problems = problems});
}

void form(Html& html, const Problems* problems) {
  section(html, say("Form"), [&] {
    post_form(html, "/sign-in", [&] {
      text_inputs(html, problems);
      choice_inputs(html, problems);
      button_row(html, [&] {
        button(html, say("Send my answers"));
        button(html, say("Keep for later"), "keep", "1", ButtonStyle::secondary);
        button(html, say("Delete"), ButtonStyle::warning);
        link_button(html, "/groups", say("A link as a button"), ButtonStyle::secondary);
        link(html, "/groups", say("Cancel"));
      });
    });
  });
}

int print(std::string_view state) {
  static const Mirrored mirrored;
  const bool problems = state == "problems";
  const Problems* shown = problems ? &all_problems : nullptr;
  Frame frame{.words = state == "rtl" ? mirrored : Words::in("en"),
              .form_token = "token",
              .community = "Riverside co-production",
              .person = "Asha",
              .path = "/groups/1",
              .demonstration = true,
              .opens_sign_up = true};
  if (state == "stranger") frame.person.reset();
  PageHead head{.title = say("Every component"),
                .breadcrumbs = {{say("Groups"), "/groups"},
                                {std::string_view("Asthma clinic group"), "/groups/1"}},
                .problems = shown,
                .live = "/live"};
  if (!problems) head.notice = say("Your answer is saved");
  const std::string text = page(frame, head, [&](Html& html) {
    texts(html);
    live_part(html, "live-bars", [&] { charts(html); });
    lists(html);
    form(html, shown);
  });
  std::fwrite(text.data(), 1, text.size(), stdout);
  return 0;
}

}  // namespace
}  // namespace alongside::html

int main(int count, char** arguments) {
  return alongside::html::print(count > 1 ? arguments[1] : "plain");
}
