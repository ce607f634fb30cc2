// A question's export, gathered from what may be shown of it.
#pragma once

#include <optional>
#include <string>

#include "slices/opinions/exports/export_pages.h"
#include "slices/opinions/exports/exported_question.h"
#include "slices/opinions/results/results.h"

namespace alongside::opinions {

struct AskedExport {
  ExportParts parts;
  ExportedQuestion question;
};
/// Access is the caller's: `question` and `results` are those of somebody who sees all of them.
AskedExport asked_export(Transaction& transaction, const Question& question, const Results& results,
                         const std::string& base_url);

/// Without reading the votes.
ExportParts export_parts(Transaction& transaction, const Question& question);

}  // namespace alongside::opinions
