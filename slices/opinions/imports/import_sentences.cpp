// What an import says of itself, in sentences.
#include <utility>

#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions::polis {
namespace {

class Sentences {
 public:
  explicit Sentences(std::vector<Message>& said) : said_(said) {}
  void operator()(std::int64_t count, Message message) {
    if (count > 0) said_.push_back(std::move(message));
  }

 private:
  std::vector<Message>& said_;
};

void add_left_out(Sentences& add, const Summary& summary) {
  add(summary.rejected_statements,
      say_many("{count} statement stayed out: the people who ran the conversation rejected it.",
               "{count} statements stayed out: the people who ran the conversation rejected them.",
               summary.rejected_statements));
  add(summary.empty_statements,
      say_many("{count} statement stayed out: it has no text.",
               "{count} statements stayed out: they have no text.", summary.empty_statements));
  add(summary.votes_on_those,
      say_many("{count} answer stayed out: its statement stayed out.",
               "{count} answers stayed out: their statements stayed out.", summary.votes_on_those));
  add(summary.participants_only_on_those,
      say_many("{count} person is not counted: they answered only statements that stayed out.",
               "{count} people are not counted: they answered only statements that stayed out.",
               summary.participants_only_on_those));
  add(summary.superseded_votes,
      say_many("{count} earlier answer stayed out: the person changed it, and the latest counts.",
               "{count} earlier answers stayed out: people changed them, and the latest counts.",
               summary.superseded_votes));
  add(summary.unknown_votes,
      say_many("{count} answer stayed out: its statement is not in comments.csv.",
               "{count} answers stayed out: their statements are not in comments.csv.",
               summary.unknown_votes));
}

void add_mended(Sentences& add, const Summary& summary) {
  add(summary.repaired_statements,
      say_many("{count} statement had letters that cannot be read. They now show as �.",
               "{count} statements had letters that cannot be read. They now show as �.",
               summary.repaired_statements));
  add(summary.joined_lines,
      say_many("{count} line was joined to the statement before it: its text had no quotes.",
               "{count} lines were joined to the statements before them: the text had no quotes.",
               summary.joined_lines));
  add(summary.without_times,
      say("votes.csv has no times. Where somebody answered twice, the later line counts."));
}

void add_besides(Sentences& add, const Summary& summary) {
  add(summary.meta_statements,
      say_many("{count} statement is about the conversation itself. It is in the results, and "
               "shapes no map.",
               "{count} statements are about the conversation itself. They are in the results, and "
               "shape no map.",
               summary.meta_statements));
  add(summary.important_answers,
      say_many("{count} answer says that the statement matters to the person.",
               "{count} answers say that the statement matters to the person.",
               summary.important_answers));
  add(summary.importance_left_out,
      say("How many people find a statement important stayed out: comments.csv counts it, but "
          "votes.csv does not say who. So no statement shows it."));
  add(summary.other_counts,
      say_many("{count} person has other counts in participants-votes.csv than in votes.csv. "
               "votes.csv counts.",
               "{count} people have other counts in participants-votes.csv than in votes.csv. "
               "votes.csv counts.",
               summary.other_counts));
  add(summary.windows_letters,
      say("The letters were read as Windows-1252, since they are not UTF-8. Look at letters such "
          "as é."));
  add(summary.title_shortened,
      say("The topic is longer than a question may be. It was shortened, and stands whole at the "
          "beginning of the description."));
}

}  // namespace

std::vector<Message> sentences(const Summary& summary) {
  std::vector<Message> said{
      say_many("{count} statement came in.", "{count} statements came in.", summary.statements),
      say_many("{count} person took part.", "{count} people took part.", summary.participants),
      say_many("{count} answer came in.", "{count} answers came in.", summary.answers)};
  Sentences add(said);
  add_left_out(add, summary);
  add_mended(add, summary);
  add_besides(add, summary);
  add(summary.sign_doubtful,
      say("Check the answers: the counts in comments.csv fit better if agree and disagree are the "
          "other way round."));
  said.push_back(summary.sign == Sign::minus_is_agree ? say("In the file -1 stood for agree.")
                                                      : say("In the file 1 stood for agree."));
  return said;
}

}  // namespace alongside::opinions::polis
