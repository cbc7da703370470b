# Reads an export as R's packages for the format do, each column as its type, and writes what was
# read as tab-separated text: Rscript read-back.R icews|polecat FILE OUT
arguments <- commandArgs(trailingOnly = TRUE)
format <- arguments[1]
types <- list(
  icews = c(
    "Event ID" = "numeric", "Event Date" = "Date", "Intensity" = "numeric",
    "Story ID" = "numeric", "Sentence Number" = "integer",
    "Latitude" = "numeric", "Longitude" = "numeric"
  ),
  polecat = c(
    "Event Date" = "Date", "Intensity" = "numeric", "Latitude" = "numeric",
    "Longitude" = "numeric", "GeoNames ID" = "numeric", "Publication Date" = "Date"
  )
)[[format]]
head <- strsplit(readLines(arguments[2], n = 1, encoding = "UTF-8"), "\t", fixed = TRUE)[[1]]
classes <- setNames(rep("character", length(head)), head)
classes[names(types)] <- types
data <- read.delim(
  arguments[2],
  quote = "", comment.char = "", check.names = FALSE, encoding = "UTF-8",
  colClasses = classes, na.strings = if (format == "polecat") "None" else ""
)
if (format == "icews") {
  data$year <- as.integer(format(data[["Event Date"]], "%Y"))
  stopifnot(!anyDuplicated(data[["Event ID"]]), all(data[["Intensity"]] >= -10))
  data$year <- NULL
} else {
  stopifnot(!anyDuplicated(data[["Event ID"]]), all(grepl("^[1-9A-Z_ ]+$", data[["Quad Code"]])))
}
text <- lapply(data, function(column) {
  if (is.numeric(column)) format(column, digits = 15, trim = TRUE, scientific = FALSE) else
    as.character(column)
})
text <- lapply(seq_along(text), function(at) ifelse(is.na(data[[at]]), "", text[[at]]))
lines <- do.call(paste, c(text, sep = "\t"))
writeLines(c(paste(head, collapse = "\t"), lines), file(arguments[3], "w", encoding = "UTF-8"),
  useBytes = TRUE)
