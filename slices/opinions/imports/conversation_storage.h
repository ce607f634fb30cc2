// A conversation of Polis comes in, whole for whoever looks and in small writes for everybody else.
//
// 4.6 million votes in one write would keep all others from writing for minutes. So the question is
// there from the first write on but unseen (questions.coming_in_at), and the last write makes it
// seen. Where the last one never comes, the job of unfinished_imports_tasks.h clears it away.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "foundation/base/passing_time.h"
#include "foundation/db/database.h"
#include "slices/opinions/imports/import_rows_storage.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions {

/// Called now and then with the answers saved, of how many.
using SaveProgress = std::function<void(std::int64_t done, std::int64_t total)>;

class ConversationImport {
 public:
  /// The first write: nothing is seen yet. Everybody counts for `side`; id 0 is for people without
  /// a side. `conversation` must outlive this.
  ConversationImport(Write& write, Id<groups::Group> group, const ImportedQuestion& question,
                     Id<groups::Constituency> side, const polis::Conversation& conversation,
                     Instant now);

  /// Everything else, in writes of a few milliseconds. Throws DatabaseFailed where it stood still
  /// for so long that it was cleared away.
  void save_rows(Database& database, const SaveProgress& progress = {}) const;

  /// The last write: from its commit on the question is there.
  void finish(Write& write) const;

  Id<Question> question() const { return question_; }

 private:
  using Body = std::function<void(Write&, std::size_t first, std::size_t count)>;
  void in_batches(Database& database, std::size_t rows, const Body& body) const;
  void save_participants(Write& write, std::size_t first, std::size_t count) const;
  void save_answers(Write& write, std::size_t first, std::size_t count) const;

  const polis::Conversation& conversation_;
  Id<groups::Constituency> side_;
  PassingTime time_;
  Id<Question> question_;
  std::vector<Id<Statement>> statement_ids_;
  std::vector<Id<Participant>> people_;
  std::vector<std::int64_t> answers_made_;  // By person.
  std::vector<Tally> tallies_;
};

}  // namespace alongside::opinions
