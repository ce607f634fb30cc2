#include "slices/decisions/pages/proposal_pages.h"

#include "foundation/html/asides.h"
#include "slices/decisions/outcome/outcome_rule.h"
#include "slices/decisions/pages/answer_parts.h"
#include "slices/decisions/pages/option_parts.h"
#include "slices/decisions/pages/remark_parts.h"
#include "slices/decisions/pages/result_parts.h"
#include "slices/decisions/pages/stage_parts.h"
#include "slices/decisions/path_parts.h"

namespace alongside::decisions::pages {

std::string ProposalShown::name_of(const std::optional<Id<people::Person>>& person) const {
  if (!person) return {};
  const auto found = names.find(person->number);
  return found == names.end() ? "" : found->second;
}

namespace {

class ProposalPage {
 public:
  ProposalPage(Html& html, const ProposalShown& shown)
      : html_(html),
        shown_(shown),
        one_(shown.proposal),
        path_(path_to_proposal(shown.member.group.id, shown.proposal.id)) {}

  void write() {
    html_ << "<h1 class=\"nhsuk-heading-l\" dir=\"auto\">"_html << title() << "</h1>"_html;
    stages(html_, one_, !shown_.reviews.empty());
    if (one_.removed_reason) {
      html::paragraph(html_, one_.removed_reason->empty()
                                 ? say("Who wrote this took it along.")
                                 : say("Two members took out this proposal: {reason}",
                                       {{"reason", *one_.removed_reason}}));
      return;
    }
    html::paragraph(html_, standing());
    next_step();
    words();
    if (one_.stage == Stage::deciding && shown_.round) deciding();
    result(html_, shown_);
    if (passes_knowingly()) knowing_part(html_, shown_);
    plan();
    remarks_part(html_, shown_);
    reviews_part(html_, shown_);
    history();
    files();
  }

 private:
  std::string title() const {
    if (one_.removed_reason) return html_.words()(say("A proposal that was taken out"));
    return shown_.decided_words ? shown_.decided_words->title : one_.title;
  }

  /// How it stands, in one sentence.
  Message standing() const {
    switch (one_.stage) {
      case Stage::writing:
        return say("This is still being written. Suggest what should be different.");
      case Stage::questions:
        return say("Read it, ask, and suggest changes, before the group decides.");
      case Stage::deciding:
        return shown_.own ? say("The group decides now. You have answered.")
                          : say("The group decides now, and waits for your answer.");
      case Stage::unsettled:
      case Stage::decided:
        break;
    }
    if (shown_.round) {
      const std::string chosen = chosen_names(shown_);
      if (const auto sentence = outcome_sentence(*shown_.round, chosen)) return *sentence;
    }
    return say("The group decided about this.");
  }

  const Round* planned() const {
    return !shown_.rounds.empty() && !shown_.rounds.front().started_at ? &shown_.rounds.front()
                                                                       : nullptr;
  }

  void next_step() {
    if (!shown_.may_write) {
      if (shown_.takes_on) taking_on();
      return;
    }
    html::button_row(html_, [&] {
      if (one_.stage == Stage::writing) {
        html::link_button(html_, Url(path_ + "/plan"), say("Say how you decide"));
      }
      if (one_.stage == Stage::questions && planned() != nullptr &&
          planned()->opens_from <= shown_.now) {
        html::link_button(html_, Url(path_ + "/start"), say("Put it to the group"));
      }
      if (one_.is_open()) {
        html::link_button(html_, Url(path_ + "/words"), say("Change the words"),
                          html::ButtonStyle::secondary);
      }
    });
    if (one_.stage == Stage::unsettled) {
      html::post_form(html_, Url(path_ + "/together"),
                      [&] { html::button(html_, say("Work on it together")); });
    }
  }

  void taking_on() {
    html::paragraph(html_, say("Who wrote this has left. Somebody else can look after it now."));
    html::post_form(html_, Url(path_ + "/take-on"), [&] {
      html::button(html_, say("I look after it"), html::ButtonStyle::secondary);
    });
  }

  void words() {
    ProposalWords words = shown_.decided_words.value_or(one_.words());
    if (!shown_.decided_words) words.options = shown_.options;
    const auto pair = [&](const Message& key, const std::string& value) {
      html_ << "<dt>"_html << key << "</dt><dd>"_html;
      html::written(html_, value);
      html_ << "</dd>"_html;
    };
    html::section(html_, say("What is proposed"), [&] {
      html::beside_words(html_, shown_.beside_proposal, one_.id.number, [&] {
        html_ << "<dl class=\"alongside-proposal\">"_html;
        pair(say("What would change"), words.change);
        pair(say("For whom"), words.for_whom);
        pair(say("What it costs"), words.cost);
        pair(say("Whom it might harm"), words.harm);
        html_ << "</dl>"_html;
        options_list(html_, words.options);
      });
      const std::string name = shown_.name_of(one_.written_by);
      if (!name.empty()) {
        html::hint(html_, say("{name} looks after this proposal.", {{"name", name}}));
      }
    });
  }

  void deciding() {
    answer_part(html_, shown_);
    if (shown_.round->is_secret() || shown_.ballots.empty()) return;
    html::section(html_, say("Answers so far"), [&] { reasons(html_, shown_); });
  }

  bool passes_knowingly() const {
    return one_.stage == Stage::unsettled && shown_.is_over() && shown_.round->verdict &&
           may_pass_knowingly(rule_of(shown_.round->plan()), *shown_.round->verdict);
  }

  void plan() {
    const Round* round = planned();
    if (round == nullptr && shown_.round) round = &*shown_.round;
    if (round == nullptr) return;
    html::section(html_, say("How you decide"), [&] {
      html_ << "<ul>"_html;
      for (const Message& one : plan_sentences(round->plan())) {
        html_ << "<li>"_html << one << "</li>"_html;
      }
      html_ << "</ul>"_html;
      if (one_.stage == Stage::questions) {
        html::paragraph(html_, say("It can be put to the group from {day} on.",
                                   {{"day", html_.words().day_and_time(round->opens_from)}}));
      }
      html_ << "<p>"_html;
      html::link(html_, Url(path_to_decisions(shown_.member.group.id) + "/ways"),
                 say("Ways to decide, explained"));
      html_ << "</p>"_html;
      if (shown_.may_write && one_.stage == Stage::questions) {
        html::link_button(html_, Url(path_ + "/plan"), say("Decide in another way"),
                          html::ButtonStyle::secondary);
      }
    });
  }

  void earlier_rounds() {
    html_ << "<ul>"_html;
    for (const Round& one : shown_.rounds) {
      const auto sentence = outcome_sentence(one);
      if (!sentence || (shown_.round && one.id == shown_.round->id)) continue;
      html_ << "<li>"_html;
      html::link(html_, Url(path_ + "?round=" + std::to_string(one.number)),
                 say("Round {number}", {{"number", one.number}}));
      html_ << " "_html << *sentence << "</li>"_html;
    }
    html_ << "</ul>"_html;
  }

  void history() {
    std::size_t over = 0;
    for (const Round& one : shown_.rounds) over += one.verdict ? 1U : 0U;
    const bool others = over > (shown_.is_over() ? 1U : 0U);
    if (!others && shown_.texts.size() < 2) return;
    html::details(html_, say("What was before"), [&] {
      if (others) earlier_rounds();
      for (std::size_t n = 1; n < shown_.texts.size(); ++n) {
        const EarlierText& one = shown_.texts[n];
        html::h3(html_, say("Words from {day}", {{"day", html_.words().day(one.written_at)}}));
        for (const std::string* text :
             {&one.title, &one.change, &one.for_whom, &one.cost, &one.harm}) {
          html::written(html_, *text);
        }
      }
    });
  }

  void files() {
    if (!shown_.is_over()) return;
    html::section(html_, say("Keep it"), [&] {
      const std::string number = "?round=" + std::to_string(shown_.round->number);
      html_ << "<ul class=\"alongside-no-print\"><li>"_html;
      html::link(html_, Url(path_ + "/record.json" + number), say("Download it whole (JSON)"));
      html_ << "</li><li>"_html;
      html::link(html_, Url(path_ + "/answers.csv" + number),
                 say("Download the answers as a table (CSV)"));
      if (shown_.round->method == DecisionMethod::ranking && !shown_.round->is_secret()) {
        html_ << "</li><li>"_html;
        html::link(html_, Url(path_ + "/ballots.blt" + number),
                   say("Download the rankings, to count them again (BLT)"));
      }
      html_ << "</li></ul>"_html;
      html::hint(html_,
                 say("To have it on paper, print this page: menus and buttons are left out."));
    });
  }

  Html& html_;
  const ProposalShown& shown_;
  const Proposal& one_;
  std::string path_;
};

}  // namespace

std::string proposal(const html::Frame& frame, const ProposalShown& shown,
                     std::optional<Message> notice) {
  const html::PageHead head{.title = shown.proposal.removed_reason
                                         ? Text(say("A proposal that was taken out"))
                                         : Text(shown.proposal.title),
                            .breadcrumbs = crumbs_to_decisions(shown.member),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) { ProposalPage(html, shown).write(); });
}

}  // namespace alongside::decisions::pages
