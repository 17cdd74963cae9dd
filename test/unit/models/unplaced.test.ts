import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../src/core/models/builtInCatalogue';
import { Recogniser } from '../../../src/core/models/recogniser';
import { unplacedHeadings } from '../../../src/core/models/unplaced';
import { parseNote } from '../../../src/core/note/parseNote';

const recogniser = new Recogniser(builtInCatalogue());

function unplaced(text: string): readonly string[] {
  const note = parseNote(text);
  return unplacedHeadings(note, recogniser.recognise(note), recogniser).map(({ name }) => name);
}

describe('headings that look like a model’s name', () => {
  it('are told, without number and what stands around the name', () => {
    expect(unplaced('## 3.2 FooBERT 模型')).toEqual(['FooBERT']);
    expect(unplaced('# 论文精读：QuuxFormer（2029）')).toEqual(['QuuxFormer']);
    expect(unplaced('### 一、BarNet')).toEqual(['BarNet']);
    expect(unplaced('## GPT-9')).toEqual(['GPT-9']);
    expect(unplaced('## YOLOv99 详解')).toEqual(['YOLOv99']);
  });

  it('are told of another form where those beside them are models', () => {
    expect(unplaced('# 模型\n\n## BERT\n\n## FooBar\n\n# 其他\n\n## FooBaz\n')).toEqual(['FooBar']);
  });

  it('are no ordinary headings', () => {
    const ordinary =
      '自编码 LLM LLMs 优缺点 Attention Prompt Embedding Transformer BERT ImageNet PyTorch TensorFlow GitHub ' +
      'LayerNorm ReLU AdamW LoRA RLHF MLM NSP Internet Ethernet transformers Tokenizer CUDA 总结 Introduction';
    for (const heading of ordinary.split(' ')) {
      expect([heading, unplaced(`## BERT\n\n## ${heading}\n`)]).toEqual([heading, []]);
    }
  });
});
