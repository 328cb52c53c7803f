package org.guichetunique.portal.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.reading.ReadContents;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.casework.office.reading.TaskFiles;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.ListOrder;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.office.task.WorklistFilter;
import org.guichetunique.casework.office.task.WorklistPages;
import org.guichetunique.portal.api.Refusal.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for an officer, and the files: the reading of a file is told to the citizen as that at the desk is. */
@RestController
@RequestMapping(ApiAccess.ROOT + "/v1")
@RolesAllowed("OFFICER")
class TasksResource {

    private final CallingOfficers officers;
    private final Tasks tasks;
    private final TaskFiles files;
    private final ReadContents contents;
    private final StateTags tags;

    TasksResource(CallingOfficers officers, Tasks tasks, TaskFiles files, ReadContents contents, StateTags tags) {
        this.officers = officers;
        this.tasks = tasks;
        this.files = files;
        this.contents = contents;
        this.tags = tags;
    }

    record OfficerBody(String id, String name, @Nullable String unit) {}

    @GetMapping("/officers")
    List<OfficerBody> officers(HttpServletRequest request) {
        return officers.known(request).stream()
                .map(one -> new OfficerBody(one.subject(), one.name(), one.unit()))
                .toList();
    }

    @GetMapping("/tasks")
    TaskBody.Page list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "limit") String order,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String after) {
        FilteredWorklist list = new FilteredWorklist(
                WorklistFilter.valueOf(constant(show)),
                service,
                ListOrder.valueOf(constant(order)),
                from,
                to,
                null,
                null);
        List<OfficerTask> page = tasks.open(officers.of(request), list, PageAfter.read(after));
        return new TaskBody.Page(
                page.stream().map(TaskBody::of).toList(),
                page.size() < WorklistPages.PAGE ? null : PageAfter.of(page.getLast()));
    }

    @GetMapping("/tasks/{id}")
    ResponseEntity<TaskBody.Detail> task(HttpServletRequest request, @PathVariable String id) {
        OfficerTask task = find(id, officers.of(request));
        return ResponseEntity.ok().eTag(tags.of(task)).body(TaskBody.of(task, tasks.form(task)));
    }

    @GetMapping("/tasks/{id}/file")
    ResponseEntity<FileBody> file(HttpServletRequest request, @PathVariable String id) {
        Officer officer = officers.of(request);
        OfficerTask task = find(id, officer);
        String tag = tags.of(task);
        return ResponseEntity.ok().eTag(tag).body(FileBody.of(read(task, officer)));
    }

    @GetMapping("/tasks/{id}/attachments/{attachment}")
    ResponseEntity<Resource> attachment(
            HttpServletRequest request, @PathVariable String id, @PathVariable UUID attachment) {
        Officer officer = officers.of(request);
        ReadFile read = read(find(id, officer), officer);
        Path content = contents.attachment(read, attachment).orElseThrow(() -> new Refusal(Code.NOT_FOUND));
        return download(MediaType.APPLICATION_OCTET_STREAM).body(new FileSystemResource(content));
    }

    @GetMapping("/tasks/{id}/documents/{document}")
    ResponseEntity<byte[]> document(HttpServletRequest request, @PathVariable String id, @PathVariable UUID document) {
        Officer officer = officers.of(request);
        ReadFile read = read(find(id, officer), officer);
        byte[] content = contents.document(read, document).orElseThrow(() -> new Refusal(Code.NOT_FOUND));
        return download(MediaType.APPLICATION_PDF).body(content);
    }

    /** What a stranger handed in is saved, and opened by nobody's browser. */
    private static ResponseEntity.BodyBuilder download(MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().build().toString());
    }

    private OfficerTask find(String id, Officer officer) {
        return tasks.find(id, officer).orElseThrow(() -> new Refusal(Code.NOT_FOUND));
    }

    private ReadFile read(OfficerTask task, Officer officer) {
        return files.of(task, officer).orElseThrow(() -> new Refusal(Code.NOT_FOUND));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
