// Who shares their answers with their name, and what the picture of a small group is made of.
#pragma once

#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/picture/drawn_picture.h"

namespace alongside::opinions {

void stop_sharing(Write& write, Id<Question> question, Id<people::Person> person);

Query<std::int64_t, detail::Expect::maybe> is_sharing_query(Id<Question> question,
                                                            Id<people::Person> person);

/// Everything of a question to which a picture is offered. Which participant somebody is, is found
/// with the key now, and forgotten.
PictureMaterial picture_material(Transaction& transaction, const SecretKey& key,
                                 Id<Question> question);

}  // namespace alongside::opinions
