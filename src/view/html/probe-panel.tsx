/**
 * The panel of a probe: its inputs as a form, made from what the probe says of them. Its fields are off until the script that checks them
 * has come, so that no browser can send a secret anywhere.
 */
import type { ProbeInput } from "../../model/diagnosis.ts";
import type { Page, ProbeSource } from "./context.ts";
import { matcherData } from "./parts/matcher-data.ts";

export const ProbePanel = ({ page, probe, record }: { page: Page; probe: ProbeSource; record: string }) => {
  const { site } = page;
  const inputs = probe.inputs.filter(({ network, kind }) => !network && kind !== "file");
  return (
    <section class="probe" aria-labelledby="probe">
      <h2 id="probe">{site.probe.title}</h2>
      <p class="hint">{site.probe.lead}</p>
      <noscript>
        <p class="none">{site.probe.needsScript}</p>
      </noscript>
      <form
        class="probeform"
        autocomplete="off"
        data-probe={probe.id}
        data-record={record}
        data-failed={site.home.failed}
        {...matcherData(page)}
      >
        <fieldset disabled>
          {inputs.map((input) => (
            <Field page={page} probe={probe.id} input={input} />
          ))}
          <p class="act">
            <button type="button" class="main-button check">
              {site.probe.check}
            </button>
            <button type="reset">{site.probe.clear}</button>
            <output class="state" />
          </p>
        </fieldset>
      </form>
      <div class="result" tabindex={-1} hidden />
    </section>
  );
};

const Field = ({ page, probe, input }: { page: Page; probe: string; input: ProbeInput }) => {
  const words = page.site.probe.inputs[`${probe}.${input.label}`];
  const id = `probe-${input.name}`;
  return (
    <div class={`field k-${input.kind}`}>
      <label for={id}>{words?.label ?? input.name}</label>
      <Control input={input} id={id} example={words?.example ?? ""} />
      {words?.hint && (
        <small id={`${id}-hint`} class="hint">
          {words.hint}
        </small>
      )}
    </div>
  );
};

const Control = ({ input, id, example }: { input: ProbeInput; id: string; example: string }) => {
  const common = { id, "data-input": input.name, "data-kind": input.kind, "aria-describedby": `${id}-hint` };
  const plain = { ...common, placeholder: example, autocomplete: "off", spellcheck: false };
  switch (input.kind) {
    case "secret":
      return <textarea {...plain} rows={4} required={input.required} />;
    case "number":
      return <input {...plain} type="number" min="0" step="any" value={String(input.otherwise ?? "")} />;
    case "flag":
      return <input {...common} type="checkbox" />;
    case "choice":
      return (
        <select {...common}>
          {(input.choices ?? []).map((choice) => (
            <option value={choice}>{choice}</option>
          ))}
        </select>
      );
    default:
      return <input {...plain} type="text" required={input.required} />;
  }
};
